import { type RefObject, useLayoutEffect } from 'react';
import type { WeightPath } from '../../equations/weight-paths.ts';
import type { Ref } from '../../expr/ref.ts';
import { useFocus, useModel, usePage } from '../shared/page-context.tsx';
import { writeAttribute } from '../shared/write.ts';
import { useTicked } from './ticked.ts';
import { cellsAlong } from './path-cells.ts';

/**
 * Marks the edges of the network's drawing that paths of the example in focus pass, as long as the list
 * of them is shown: `data-path` is `muted` on an edge all of whose paths are, `none` on one that no path
 * passes, and else `open`.
 */
export function usePathMarks(
  list: RefObject<Element | null>,
  paths: readonly WeightPath[],
  weight: Ref,
) {
  const { page } = usePage();
  const model = useModel();
  const { example } = useFocus();
  const ticked = useTicked(paths);
  useLayoutEffect(() => {
    const own = list.current;
    const root = own?.closest('.page');
    if (!root || !page) return;
    const marks = new Map<string, 'open' | 'muted'>();
    const mark = (some: readonly WeightPath[], as: 'open' | 'muted') => {
      for (const path of some) {
        if (path.example !== example) continue;
        for (const edge of cellsAlong(path, weight, model).edges) marks.set(edge, as);
      }
    };
    mark(paths, 'muted');
    mark(ticked, 'open');
    const edges = root.getElementsByClassName('edge');
    const show = () => {
      for (const edge of edges)
        writeAttribute(edge, 'data-path', marks.get(edge.getAttribute('data-ref')!) ?? 'none');
    };
    const clear = () => {
      // Where another list is shown now, the marks are its own.
      if ([...root.querySelectorAll('.paths')].some((each) => each !== own && isShown(each)))
        return;
      for (const edge of edges) edge.removeAttribute('data-path');
    };
    // A list that is not shown and has marked nothing does nothing: to look for edges is to go through the page.
    let hasMarked = false;
    const write = () => {
      const isNow = isShown(own!);
      if (isNow) show();
      else if (hasMarked) clear();
      hasMarked = isNow;
    };
    write();
    const stop = page.clock.afterFrame(write, ['subject', 'step']);
    return () => {
      stop();
      if (hasMarked) clear();
    };
  }, [list, page, model, paths, weight, example, ticked]);
}

const isShown = (list: Element) => !list.closest('[data-closed]');
