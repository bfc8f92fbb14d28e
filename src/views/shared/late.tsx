import { type ComponentType, useEffect, useRef, useSyncExternalStore } from 'react';
import { usePainter } from './page-context.tsx';

const fetches: (() => Promise<void>)[] = [];

/** Fetches every late view, so that it is there when the reader first asks for it. */
export const fetchLateViews = (): void => fetches.forEach((fetch) => void fetch());

/**
 * A view that the page starts without, because what is seen first should not wait for it. It is
 * fetched when its place comes into sight, or with all the others; nothing stands there until then.
 */
export function late<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let View: ComponentType<Props> | null = null;
  const listeners = new Set<() => void>();
  const listen = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const load = async () => {
    // Without a connection the rest of the page goes on.
    View ??= await fetch().catch(() => null);
    for (const listener of listeners) listener();
  };
  fetches.push(load);

  return function Late(props: Props) {
    const Here = useSyncExternalStore(
      listen,
      () => View,
      () => null,
    );
    const place = useRef<HTMLSpanElement>(null);
    const painter = usePainter();
    useEffect(() => {
      if (!Here) return whenInSight(place.current!, load);
      painter?.paintSoon();
      return undefined;
    }, [Here, painter]);
    return Here ? <Here {...props} /> : <span ref={place} />;
  };
}

function whenInSight(element: Element, run: () => unknown): () => void {
  const sight = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) run();
  });
  sight.observe(element);
  return () => sight.disconnect();
}
