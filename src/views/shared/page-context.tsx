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
import { focusIn, modelIn, stepIn } from '../../store/derive.ts';
import type { GradientsStore, State } from '../../store/store.ts';
import { type Clock, createClock, type PageClock } from './clock.ts';
import type { Figures } from './figures.ts';
import { createKeeps, type Keeps } from './keeps.ts';
import { createLighting } from './lighting.ts';
import { linkedIn } from './linked.ts';
import { createPainter } from './painter.ts';
import { pointing } from './pointing.ts';

export interface Shared {
  readonly store: GradientsStore;
  /** That of the page, or of the kept part of it in which a view stands. Nothing where numbers stay as they are. */
  readonly clock: Clock | null;
  /** Of the whole page, where it is alive. */
  readonly page: { readonly clock: PageClock; readonly keeps: Keeps } | null;
  /** Handed down, because nearly every view asks for these: hundreds of them need not listen. */
  readonly model: Model;
  readonly notation: NotationId;
  readonly focus: Focus;
  /** How numbers are written on a sheet, where they are not written as on the page. */
  readonly figures?: Figures;
}

export const PageContext = createContext<Shared | null>(null);

/** What every view of one page, or of one embed, shares: its store, and the clock by which it is written. */
export function PageProvider({ store, children }: { store: GradientsStore; children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  const whole = useMemo(() => ({ clock: createClock(store), keeps: createKeeps() }), [store]);
  const page = usePageOf(store, whole);
  useEffect(() => {
    const { clock } = whole;
    const { now, stop } = linkedIn(root.current!);
    const { paint, describe } = createPainter(store, now);
    const stops = [
      clock.onFrame(paint),
      clock.onFrame(createLighting(store, now, stepIn), ['subject', 'step', 'pointed']),
      clock.onRest(describe),
      clock.start(),
      stop,
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [whole, store]);
  return (
    <PageContext value={page}>
      <div className="page" ref={root} {...pointing(store)}>
        {children}
      </div>
    </PageContext>
  );
}

/** What the views of a store share, in a page that is alive or in none. */
export function usePageOf(store: GradientsStore, page: Shared['page']): Shared {
  const model = useStore(store, modelIn);
  const notation = useStore(store, (state) => state.notation);
  const focus = useStore(store, focusIn);
  return useMemo(
    () => ({ store, clock: page?.clock ?? null, page, model, notation, focus }),
    [store, page, model, notation, focus],
  );
}

export function usePage(): Shared {
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
export const useFocus = (): Focus => usePage().focus;

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

/** Nothing on paper; elsewhere, for a view that has put elements in by itself. */
export const useClock = () => usePage().clock;
