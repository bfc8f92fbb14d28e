import {
  type ComponentType,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { traceIn } from '../../store/derive.ts';
import { useChoices, useClock } from './page-context.tsx';

const fetches: (() => Promise<void>)[] = [];

/** Fetches every late view, so that it is there when the reader first asks for it. */
export const fetchLateViews = async (): Promise<void> => {
  await Promise.all(fetches.map((fetch) => fetch()));
};

/**
 * A view that the page starts without, because what is seen first should not wait for it. The built
 * page comes with it drawn, which stands there until the view itself is fetched, with all the others;
 * elsewhere it is fetched when it is first wanted, and `instead` stands there until it is here.
 */
export function late<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
): ComponentType<Props & { readonly instead?: ReactNode }> {
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

  return function Late({ instead, ...rest }: Props & { readonly instead?: ReactNode }) {
    const props = rest as unknown as Props;
    const Here = useSyncExternalStore(
      listen,
      () => View,
      // While what the build has drawn comes alive.
      () => undefined,
    );
    const clock = useClock();
    const press = useRef<Press | null>(null);
    useEffect(() => {
      if (!Here) return;
      clock?.soon();
      if (press.current) controlsIn(press.current.within)[press.current.index]?.click();
      press.current = null;
    }, [Here, clock]);
    if (import.meta.env.SSR && View) {
      return (
        <span className="built">
          <View {...props} />
        </span>
      );
    }
    return Here ? (
      <Here {...props} />
    ) : (
      (instead ?? <Placeholder isBuilt={Here === undefined} load={load} press={press} />)
    );
  };
}

/** A press on a control of what the build has drawn, to be done when the view itself is here. */
interface Press {
  /** What stays when the view comes in. */
  readonly within: Element;
  /** Which of the controls in there. */
  readonly index: number;
}

const controlsIn = (within: Element) => [
  ...within.querySelectorAll<HTMLElement>('button, summary'),
];

interface PlaceholderProps {
  /** Whether the build has drawn what stands in here. */
  readonly isBuilt: boolean;
  readonly load: () => Promise<void>;
  readonly press: RefObject<Press | null>;
}

/** Where a late view will be: what the build has drawn of it, or nothing and then it is fetched. */
function Placeholder({ isBuilt, load, press }: PlaceholderProps) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const element = place.current!;
    const onClick = ({ target }: Event) => {
      const control = (target as Element).closest<HTMLElement>('button, summary');
      const within = element.parentElement!;
      if (control) press.current = { within, index: controlsIn(within).indexOf(control) };
    };
    element.addEventListener('click', onClick);
    return () => element.removeEventListener('click', onClick);
  }, [press]);
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

/** One object for all renders, so that React never writes it again. */
const nothing = { __html: '' };
