import {
  type ComponentType,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { traceIn } from '../../store/derive.ts';
import { NotFetched } from './not-fetched.tsx';
import { useChoices, useClock } from './page-context.tsx';
import { fetchPart, useIsMissing } from './parts.ts';
import { nothing } from './trusted.ts';

const fetches: (() => Promise<void>)[] = [];

/** Fetches every late view, so that it is there when the reader first asks for it. */
export const fetchLateViews = async (): Promise<void> => {
  await Promise.all(fetches.map((fetch) => fetch()));
};

/**
 * A view that the page starts without, because what is seen first should not wait for it. The built
 * page comes with it drawn, which stands there until the view itself is fetched, with all the others;
 * elsewhere it is fetched when it is first wanted, and `instead` stands there until it is here. Where it
 * cannot be had, the page says so by the name `what`; what a reader has `opened` says it in its place too.
 */
export function late<Module, Props extends object>(
  what: string,
  fetch: () => Promise<Module>,
  viewIn: (module: Module) => ComponentType<Props>,
  opened = false,
): ComponentType<Props & { readonly instead?: ReactNode }> {
  let View: ComponentType<Props> | null = null;
  const listeners = new Set<() => void>();
  const listen = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const load = async (): Promise<void> => {
    // Without a connection the rest of the page goes on.
    const here = View ? null : await fetchPart(what, fetch, load);
    if (here) View ??= viewIn(here);
    for (const listener of listeners) listener();
  };
  fetches.push(load);

  return function Late({ instead, ...rest }: Props & { readonly instead?: ReactNode }) {
    const props = rest as unknown as Props;
    const Here = useSyncExternalStore(
      listen,
      () => View,
      // While what the build has drawn comes alive.
      () => undefined,
    );
    const isMissing = useIsMissing(load) && opened;
    const clock = useClock();
    const touched = useRef<Touched>({});
    useLayoutEffect(() => {
      if (!Here) return;
      clock?.soon();
      const { focused, pressed } = touched.current;
      delete touched.current.focused;
      delete touched.current.pressed;
      controlAt(focused)?.focus({ preventScroll: true });
      controlAt(pressed)?.click();
    }, [Here, clock]);
    if (import.meta.env.SSR && View) {
      return (
        <span className="built">
          <View {...props} />
        </span>
      );
    }
    if (isMissing) return <NotFetched what={what} again={load} />;
    return Here ? (
      <Here {...props} />
    ) : (
      (instead ?? <Placeholder isBuilt={Here === undefined} load={load} touched={touched} />)
    );
  };
}

/** A control of what the build has drawn: which it is in what stays when the view itself comes in. */
interface Control {
  readonly within: Element;
  readonly index: number;
}

/** What the reader did with what the build has drawn, to be done with the view itself when it is here. */
interface Touched {
  focused?: Control;
  pressed?: Control;
}

const pressable = 'button, summary';
const controlsIn = (within: Element) => [
  ...within.querySelectorAll<HTMLElement>(`${pressable}, a, input, select, [tabindex]`),
];

const controlAt = (control?: Control) => control && controlsIn(control.within)[control.index];

interface PlaceholderProps {
  /** Whether the build has drawn what stands in here. */
  readonly isBuilt: boolean;
  readonly load: () => Promise<void>;
  readonly touched: RefObject<Touched>;
}

/** Where a late view will be: what the build has drawn of it, or nothing and then it is fetched. */
function Placeholder({ isBuilt, load, touched }: PlaceholderProps) {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const element = place.current!;
    const within = element.parentElement!;
    const done = touched.current;
    const control = (of: HTMLElement): Control => ({
      within,
      index: controlsIn(within).indexOf(of),
    });
    const onClick = ({ target }: Event) => {
      const pressed = (target as Element).closest<HTMLElement>(pressable);
      if (pressed) done.pressed = control(pressed);
    };
    element.addEventListener('click', onClick);
    return () => {
      element.removeEventListener('click', onClick);
      const active = document.activeElement as HTMLElement;
      if (element.contains(active)) done.focused = control(active);
    };
  }, [touched]);
  // What was built of other numbers is not shown.
  const trace = useChoices(traceIn);
  const [builtWith] = useState(trace);
  // What the build has drawn may be nothing, and then nothing is wanted either.
  const [wasBuilt] = useState(isBuilt);
  useEffect(() => {
    if (!wasBuilt) void load();
  }, [wasBuilt, load]);
  return (
    <span
      ref={place}
      className={trace === builtWith ? 'built' : 'built behind'}
      // React leaves alone what stands in here.
      suppressHydrationWarning
      dangerouslySetInnerHTML={nothing}
    />
  );
}
