import { useEffect } from 'react';
import type { Focus, Line } from '../../equations/line.ts';
import type { Model } from '../../equations/network.ts';
import type { Step } from '../../lessons/step.ts';
import { useFocus, useModel, useNotation } from '../shared/page-context.tsx';
import { restAfter } from '../shared/clock.ts';
import { useKatex } from './katex-loader.ts';
import { formulaOf } from './line-view.tsx';

/**
 * Has KaTeX draw the lines of the step that comes next while the reader is at this one: drawing them
 * for the first time takes as long as laying them out. One at a time, so that nothing waits for them.
 */
export function useDrawnAhead(step: Step | undefined): void {
  const katex = useKatex();
  const notation = useNotation();
  const model = useModel();
  const focus = useFocus();
  useEffect(() => {
    if (!step || !katex || katex === 'failed' || notation === 'numpy') return undefined;
    const draw = ([line, ...rest]: readonly Line[]) => {
      if (!line) return;
      katex.draw(katex.print(formulaOf({ line, as: 'numbers', notation, model })).latex, 'html');
      timer = setTimeout(() => draw(rest));
    };
    let timer = setTimeout(() => draw(linesOf(step, model, focus)), restAfter);
    return () => clearTimeout(timer);
  }, [step, katex, notation, model, focus]);
}

function linesOf(step: Step, model: Model, focus: Focus): readonly Line[] {
  try {
    return step.lines(model, focus);
  } catch {
    // The step itself says so, when it is opened.
    return [];
  }
}
