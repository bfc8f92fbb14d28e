import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { useStore } from 'zustand';
import type { Focus } from '../../equations/line.ts';
import type { Model } from '../../equations/network.ts';
import type { NotationId } from '../../expr/notation/notation.ts';
import { isInColumns } from '../../expr/notation/notations.ts';
import { focusIn, modelIn } from '../../store/derive.ts';
import type { GradientsStore, State } from '../../store/store.ts';
import { type Clock, createClock } from './clock.ts';
import { createLighting } from './lighting.ts';
import { createPainter } from './painter.ts';
import { pointing } from './pointing.ts';

interface Shared {
  readonly store: GradientsStore;
  /** Nothing where numbers stay as they are. */
  readonly clock: Clock | null;
  /** Handed down, because nearly every view asks for these two: hundreds of them need not listen. */
  readonly model: Model;
  readonly notation: NotationId;
}

const PageContext = createContext<Shared | null>(null);

/** What every view of one page, or of one embed, shares: its store, and the clock by which it is written. */
export function PageProvider({ store, children }: { store: GradientsStore; children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  const clock = useMemo(() => createClock(store), [store]);
  const page = usePageOf(store, clock);
  useEffect(() => {
    const { paint, describe } = createPainter(store, root.current!);
    const light = createLighting(store, root.current!);
    const stops = [
      clock.onFrame(paint),
      clock.onFrame(light, ['subject', 'pointed']),
      clock.onRest(describe),
      clock.start(),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [clock, store]);
  return (
    <PageContext value={page}>
      <div className="page" ref={root} {...pointing(store)}>
        {children}
      </div>
    </PageContext>
  );
}

/** The same for what is written once and then stays as it is: an article, on paper or without scripts. */
export function StillProvider({ store, children }: { store: GradientsStore; children: ReactNode }) {
  return <PageContext value={usePageOf(store, null)}>{children}</PageContext>;
}

function usePageOf(store: GradientsStore, clock: Clock | null): Shared {
  const model = useStore(store, modelIn);
  const notation = useStore(store, (state) => state.notation);
  return useMemo(() => ({ store, clock, model, notation }), [store, clock, model, notation]);
}

function usePage(): Shared {
  const page = use(PageContext);
  if (!page) throw new Error('A view stands outside PageProvider');
  return page;
}

export const useGradients = (): GradientsStore => usePage().store;

/** The model of the open chapter's network. */
export const useModel = (): Model => usePage().model;

/** The notation that the reader has picked. */
export const useNotation = (): NotationId => usePage().notation;

/** Whether an example is a column in it, and every matrix shown as the transpose of what is kept. */
export const useInColumns = (): boolean => isInColumns(useNotation());

/** A part of the choices; the view renders again when that part changes. */
export const useChoices = <T,>(select: (state: State) => T): T => useStore(usePage().store, select);

/** The entry in focus, inside the open chapter's network. */
export const useFocus = (): Focus => useChoices(focusIn);

/** Writes with the numbers, in each of their frames. `paint` is run anew when `inputs` change. */
export function usePaint(
  paint: () => void,
  inputs: readonly unknown[],
  when: 'frame' | 'rest' = 'frame',
) {
  const { clock } = usePage();
  useLayoutEffect(
    () => (when === 'frame' ? clock?.onFrame(paint) : clock?.onRest(paint)),
    // oxlint-disable-next-line react/exhaustive-deps -- the caller says what the painting depends on
    [clock, when, ...inputs],
  );
}

/**
 * Writes and lights the elements that a view has put in for such `inputs`, before a browser looks at
 * them: it would else style and lay them out twice.
 */
export function usePainted(inputs: readonly unknown[]) {
  const { clock } = usePage();
  // oxlint-disable-next-line react/exhaustive-deps -- the caller says what the elements depend on
  useLayoutEffect(() => clock?.flush(), [clock, ...inputs]);
}

/** Nothing on paper; elsewhere, for a view that has put elements in by itself. */
export const useClock = () => usePage().clock;
