import { sizeOf } from './alphabet.ts';
import { weighted } from './build.ts';
import { children } from './children.ts';
import type { Printing } from './latex.ts';
import { isQuantity } from './live.ts';
import { isOne, shape } from './shape.ts';
import type { Expr } from './tree.ts';

/** What the brackets of a matrix take, in numbers. */
const brackets = 0.5;

/**
 * How long a formula is as it is printed. In symbols, how many quantities it names; in numbers, how many
 * numbers stand side by side in it: a matrix is as long as one of its rows, and a sum is written out.
 */
export function printedLength(expr: Expr, printing: Printing): number {
  if (isQuantity(expr)) return printing.live ? lengthOfValue(expr, printing) : 1;
  if (expr.kind === 'expectation') {
    return printedLength(printing.live ? weighted(expr) : expr.body, printing);
  }
  const inside = children(expr).reduce((sum, child) => sum + printedLength(child, printing), 0);
  return expr.kind === 'sum' && printing.live ? inside * sizeOf(expr.over, printing.sizes) : inside;
}

/** How long the value of a formula is: a number, or a matrix of numbers. */
export function lengthOfValue(expr: Expr, { sizes, notation }: Printing): number {
  const of = shape(expr, sizes);
  if (isOne(of)) return 1;
  return (notation.examples === 'columns' ? of.rows : of.columns) + brackets;
}
