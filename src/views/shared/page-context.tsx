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
import { useShallow } from 'zustand/react/shallow';
import type { Focus } from '../../equations/line.ts';
import type { Sizes } from '../../expr/names.ts';
import type { NotationId } from '../../expr/notation/notation.ts';
import { focusIn, sizesIn } from '../../store/derive.ts';
import type { GradientsStore, State } from '../../store/store.ts';
import { createLighting } from './lighting.ts';
import { createPainter, type Painter } from './painter.ts';
import { pointing } from './pointing.ts';

interface Page {
  readonly store: GradientsStore;
  /** Nothing where numbers stay as they are. */
  readonly painter: Painter | null;
  /** Handed down, because nearly every view asks for these two: hundreds of them need not listen. */
  readonly sizes: Sizes;
  readonly notation: NotationId;
}

const PageContext = createContext<Page | null>(null);

/** What every view of one page, or of one embed, shares: its store, and the painter of its numbers. */
export function PageProvider({ store, children }: { store: GradientsStore; children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  const painter = useMemo(() => createPainter(store), [store]);
  const page = usePageOf(store, painter);
  useEffect(() => {
    const lighting = createLighting(store, root.current!);
    const stopPainting = painter.start(root.current!, lighting.light);
    return () => {
      stopPainting();
      lighting.stop();
    };
  }, [painter, store]);
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

function usePageOf(store: GradientsStore, painter: Painter | null): Page {
  const sizes = useStore(store, sizesIn);
  const notation = useStore(store, (state) => state.notation);
  return useMemo(() => ({ store, painter, sizes, notation }), [store, painter, sizes, notation]);
}

function usePage(): Page {
  const page = use(PageContext);
  if (!page) throw new Error('A view stands outside PageProvider');
  return page;
}

export const useGradients = (): GradientsStore => usePage().store;

/** The sizes of the open chapter's network. */
export const useSizes = (): Sizes => usePage().sizes;

/** The notation that the reader has picked. */
export const useNotation = (): NotationId => usePage().notation;

/** A part of the choices; the view renders again when that part changes. */
export const useChoices = <T,>(select: (state: State) => T): T => useStore(usePage().store, select);

/** The entry in focus, inside the open chapter's network. */
export const useFocus = (): Focus => useChoices(useShallow(focusIn));

/** Writes with the numbers, in each of their frames. `paint` is run anew when `inputs` change. */
export function usePaint(
  paint: () => void,
  inputs: readonly unknown[],
  when: 'frame' | 'rest' = 'frame',
) {
  const { painter } = usePage();
  useLayoutEffect(
    () => (when === 'frame' ? painter?.add(paint) : painter?.addAtRest(paint)),
    // oxlint-disable-next-line react/exhaustive-deps -- the caller says what the painting depends on
    [painter, when, ...inputs],
  );
}

/**
 * Writes and lights the elements that a view has put in for such `inputs`, before a browser looks at
 * them: it would else style and lay them out twice.
 */
export function usePainted(inputs: readonly unknown[]) {
  const { painter } = usePage();
  useLayoutEffect(() => {
    try {
      painter?.paint();
    } catch (error) {
      // What cannot be written says so in a frame of its own, and must not take this view with it.
      reportError(error);
    }
    // oxlint-disable-next-line react/exhaustive-deps -- the caller says what the elements depend on
  }, [painter, ...inputs]);
}

/** Writes everything at once, for a view that has put elements in by itself. */
export const usePainter = () => usePage().painter;
