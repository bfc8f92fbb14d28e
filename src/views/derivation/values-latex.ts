import type { Line } from '../../equations/line.ts';
import { latex, latexValue, type Printing } from '../../expr/latex.ts';
import { sideRows } from '../../expr/latex-line.ts';
import type { Expr } from '../../expr/tree.ts';
import { isInValues, type Live, resultOf } from '../../expr/live.ts';

/** A line in symbols, below it with each matrix in numbers, and below that what it comes to. */
export function latexInValues(
  { left, right }: Pick<Line, 'left' | 'right'>,
  printing: Printing,
  live: Live[],
): string {
  const inNumbers = { ...printing, live };
  const rows = [
    `${latex(left, printing)} &= ${latex(right, printing)}`,
    // A matrix of sums in numbers would be as wide as all its sums.
    ...(isMatrixOfSums(right) ? [] : sideRows(right, inNumbers)),
    ...(isInValues(right)
      ? []
      : [`&= ${latexValue(resultOf(left, right, printing.sizes), inNumbers)}`]),
  ];
  return `\\begin{aligned} ${rows.join(' \\\\[0.4em] ')} \\end{aligned}`;
}

const isMatrixOfSums = (expr: Expr): boolean => expr.kind === 'grid' && !isInValues(expr);
