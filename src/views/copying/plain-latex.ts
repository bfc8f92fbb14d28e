import type { Live } from '../../expr/live.ts';
import { latexNumber } from '../../expr/matrix-text.ts';
import { type Drawable, formulaLatex } from '../derivation/katex.ts';

/** A formula’s LaTeX for another program: nothing in it is linked, and its numbers are those of the moment. */
export function plainLatex(
  formula: Omit<Drawable, 'small'>,
  liveText: (live: Live) => string,
): string {
  const live: Live[] = [];
  return formulaLatex(formula, live, false).replaceAll(
    /\{\\htmlData\{live=(\d+)\}\{\\text\{[^{}]*\}\}\}/g,
    (_, n: string) => latexNumber(liveText(live[Number(n)])),
  );
}
