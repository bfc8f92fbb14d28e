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
import { focusIn } from '../../store/derive.ts';
import type { GradientsStore, State } from '../../store/store.ts';
import { createLighting } from './lighting.ts';
import { createPainter, type Painter } from './painter.ts';
import { pointing } from './pointing.ts';

interface Page {
  readonly store: GradientsStore;
  /** Nothing where numbers stay as they are. */
  readonly painter: Painter | null;
}

const PageContext = createContext<Page | null>(null);

/** What every view of one page, or of one embed, shares: its store, and the painter of its numbers. */
export function PageProvider({ store, children }: { store: GradientsStore; children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  const page = useMemo(() => ({ store, painter: createPainter(store) }), [store]);
  useEffect(() => {
    const lighting = createLighting(store, root.current!);
    const stopPainting = page.painter.start(root.current!, lighting.light);
    return () => {
      stopPainting();
      lighting.stop();
    };
  }, [page, store]);
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
  const page = useMemo(() => ({ store, painter: null }), [store]);
  return <PageContext value={page}>{children}</PageContext>;
}

function usePage(): Page {
  const page = use(PageContext);
  if (!page) throw new Error('A view stands outside PageProvider');
  return page;
}

export const useGradients = (): GradientsStore => usePage().store;

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

/** Writes everything at once, for a view that has put elements in by itself. */
export const usePainter = () => usePage().painter;
