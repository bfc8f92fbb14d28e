import type { Printing } from '../../expr/latex.ts';
import { latexEquality, latexEqualityInNumbers } from '../../expr/latex-line.ts';
import type { Live } from '../../expr/live.ts';
import { notations } from '../../expr/notation/notations.ts';
import type { Drawable } from './katex.ts';
import { latexInValues } from './values-latex.ts';

/** What of a formula its LaTeX follows from, whatever its size on the page. */
type Written = Omit<Drawable, 'small'>;

/** A formula's LaTeX; its numbers are added to `live`, and stand in it as sentinels in their order. */
export function formulaLatex(
  { line, notation, model, numbers }: Written,
  live: Live[],
  linked: boolean,
): string {
  const printing: Printing = { notation: notations[notation], sizes: model, linked };
  switch (numbers) {
    case 'none':
      return latexEquality(line.left, line.right, printing);
    case 'scalars':
      return latexEqualityInNumbers(line.left, line.right, printing, live);
    case 'matrices':
      return latexInValues(line, printing, live);
  }
}
