import type { Line } from '../../equations/line.ts';
import type { Model } from '../../equations/network.ts';
import type { Printing } from '../../expr/latex.ts';
import { latexEquality, latexEqualityInNumbers } from '../../expr/latex-line.ts';
import type { Live } from '../../expr/live.ts';
import type { NotationId } from '../../expr/notation/notation.ts';
import { notations } from '../../expr/notation/notations.ts';
import { latexInValues } from './values-latex.ts';

/** A line as it is to be drawn. */
export interface Drawable {
  readonly line: Line;
  readonly notation: Exclude<NotationId, 'numpy'>;
  readonly model: Model;
  /** The size of the outline's formulas, or of those that stand by themselves. */
  readonly small: boolean;
  /** Whether the line comes again with numbers, or with each of its matrices in numbers. */
  readonly numbers: 'none' | 'scalars' | 'matrices';
}

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
