import { type RefObject, useLayoutEffect } from 'react';
import type { WeightPath } from '../../equations/weight-paths.ts';
import type { Ref } from '../../expr/ref.ts';
import { useClock, useFocus, useModel } from '../shared/page-context.tsx';
import { writeAttribute } from '../shared/write.ts';
import { useKept } from './kept.ts';
import { cellsAlong } from './path-cells.ts';

/**
 * Marks the edges of the network's drawing that paths of the example in focus pass, as long as the paths
 * are listed: `data-path` is `muted` on an edge all of whose paths are, and else `open`.
 */
export function usePathMarks(
  list: RefObject<Element | null>,
  paths: readonly WeightPath[],
  weight: Ref,
) {
  const clock = useClock();
  const model = useModel();
  const { example } = useFocus();
  const kept = useKept(paths);
  useLayoutEffect(() => {
    const page = list.current?.closest('.page');
    if (!page || !clock) return;
    const marks = new Map<string, 'open' | 'muted'>();
    const mark = (some: readonly WeightPath[], as: 'open' | 'muted') => {
      for (const path of some) {
        if (path.example !== example) continue;
        for (const edge of cellsAlong(path, weight, model).edges) marks.set(edge, as);
      }
    };
    mark(paths, 'muted');
    mark(kept, 'open');
    const edges = page.getElementsByClassName('edge');
    const write = () => {
      for (const edge of edges) {
        const of = marks.get(edge.getAttribute('data-ref')!);
        if (of) writeAttribute(edge, 'data-path', of);
        else edge.removeAttribute('data-path');
      }
    };
    const stop = clock.onFrame(write, ['subject']);
    return () => {
      stop();
      for (const edge of edges) edge.removeAttribute('data-path');
    };
  }, [list, clock, model, paths, weight, example, kept]);
}
