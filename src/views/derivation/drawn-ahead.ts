import { useEffect } from 'react';
import type { Step } from '../../lessons/step.ts';
import { useFocus, useNotation, useSizes } from '../shared/page-context.tsx';
import { useKatex } from './katex-loader.ts';
import { formulaOf } from './line-view.tsx';

/** How long the reader has stayed at a step. Milliseconds. */
const settled = 150;

/**
 * Has KaTeX draw the lines of the step that comes next while the reader is at this one: drawing them
 * for the first time takes as long as laying them out. One at a time, so that nothing waits for them.
 */
export function useDrawnAhead(step: Step | undefined): void {
  const katex = useKatex();
  const notation = useNotation();
  const sizes = useSizes();
  const focus = useFocus();
  useEffect(() => {
    if (!step || !katex || katex === 'failed' || notation === 'numpy') return undefined;
    let left: ReturnType<Step['lines']> | undefined;
    let timer = setTimeout(function next() {
      try {
        left ??= step.lines(sizes, focus);
      } catch {
        // The step itself says so, when it is opened.
        return;
      }
      const [line, ...rest] = left;
      if (!line) return;
      katex.draw(katex.print(formulaOf({ line, as: 'numbers', notation, sizes })).latex, 'html');
      left = rest;
      timer = setTimeout(next);
    }, settled);
    return () => clearTimeout(timer);
  }, [step, katex, notation, sizes, focus]);
}
