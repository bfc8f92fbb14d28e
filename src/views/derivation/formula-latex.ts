import type { Model } from '../../equations/network.ts';
import { latex, type Printing } from '../../expr/latex.ts';
import { latexEquality, latexEqualityInNumbers } from '../../expr/latex-line.ts';
import type { Live } from '../../expr/live.ts';
import type { NotationId } from '../../expr/notation/notation.ts';
import { notations } from '../../expr/notation/notations.ts';
import type { Expr } from '../../expr/tree.ts';
import { latexInValues } from './values-latex.ts';

/** A line, or a formula alone. */
export interface Sides {
  readonly left?: Expr;
  readonly right: Expr;
}

/** A line as it is to be drawn; a formula alone always in symbols. */
export interface Drawable {
  readonly line: Sides;
  readonly notation: Exclude<NotationId, 'numpy'>;
  readonly model: Model;
  /** The size of the outline's formulas, or of those that stand by themselves. */
  readonly small: boolean;
  /** Whether the line comes again with numbers, or with each of its matrices in numbers. */
  readonly numbers: 'none' | 'scalars' | 'matrices';
  /** Whether each matrix has its shape below it. */
  readonly shapes?: boolean;
  /** Whether it stands in a narrow column. */
  readonly narrow?: boolean;
}

/** What of a formula its LaTeX follows from, whatever its size on the page. */
type Written = Omit<Drawable, 'small'>;

/** A formula's LaTeX; its numbers are added to `live`, and stand in it as sentinels in their order. */
export function formulaLatex(
  { line: { left, right }, notation, model, numbers, shapes, narrow }: Written,
  live: Live[],
  linked: boolean,
): string {
  const printing: Printing = {
    notation: notations[notation],
    sizes: model,
    linked,
    shapes,
    narrow,
  };
  if (!left) return latex(right, printing);
  switch (numbers) {
    case 'none':
      return latexEquality(left, right, printing);
    case 'scalars':
      return latexEqualityInNumbers(left, right, printing, live);
    case 'matrices':
      return latexInValues({ left, right }, printing, live);
  }
}
