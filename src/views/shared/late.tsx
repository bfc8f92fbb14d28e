import { type ComponentType, useEffect, useState } from 'react';
import { usePainter } from './page-context.tsx';

const fetches: (() => Promise<unknown>)[] = [];

/** Fetches every late view, so that it is there when the reader first asks for it. */
export const fetchLateViews = (): void => fetches.forEach((fetch) => void fetch().catch(Boolean));

/**
 * A view that nobody sees before they have done something, and which the page therefore starts
 * without. Nothing stands in its place until it is here.
 */
export function late<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let View: ComponentType<Props> | null = null;
  const load = async () => {
    View ??= await fetch();
  };
  fetches.push(load);
  return function Late(props: Props) {
    const [here, setHere] = useState(View !== null);
    const painter = usePainter();
    useEffect(() => {
      if (!here) load().then(() => setHere(true), Boolean);
    }, [here]);
    useEffect(() => {
      if (here) painter?.paintSoon();
    }, [here, painter]);
    return View && <View {...props} />;
  };
}
