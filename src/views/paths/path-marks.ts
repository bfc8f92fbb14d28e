import { type RefObject, useLayoutEffect } from 'react';
import type { WeightPath } from '../../equations/weight-paths.ts';
import type { Ref } from '../../expr/ref.ts';
import { useChoices, useClock, useFocus, useModel } from '../shared/page-context.tsx';
import { writeAttribute } from '../shared/write.ts';
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
  const muted = useChoices((state) => state.muted);
  useLayoutEffect(() => {
    const page = list.current?.closest('.page');
    if (!page || !clock) return;
    const marks = new Map<string, 'open' | 'muted'>();
    for (const path of paths.filter((each) => each.example === example)) {
      const isMuted = muted.includes(path.id);
      for (const edge of cellsAlong(path, weight, model).edges) {
        if (!isMuted || !marks.has(edge)) marks.set(edge, isMuted ? 'muted' : 'open');
      }
    }
    const edges = page.getElementsByClassName('edge');
    const mark = () => {
      for (const edge of edges) {
        const of = marks.get(edge.getAttribute('data-ref')!);
        if (of) writeAttribute(edge, 'data-path', of);
        else edge.removeAttribute('data-path');
      }
    };
    const stop = clock.onFrame(mark, ['subject']);
    return () => {
      stop();
      for (const edge of edges) edge.removeAttribute('data-path');
    };
  }, [list, clock, model, paths, weight, example, muted]);
}
