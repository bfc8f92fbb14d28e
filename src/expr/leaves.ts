import { type Sizes, sizeOf } from './alphabet.ts';
import { weighted } from './build.ts';
import { children } from './children.ts';
import { isQuantity } from './live.ts';
import type { Expr } from './tree.ts';

/** How many quantities a formula names; with sums written out, once for each term. */
export function leaves(expr: Expr, sizes: Sizes, writtenOut = true): number {
  if (isQuantity(expr)) return 1;
  if (expr.kind === 'expectation') {
    return leaves(writtenOut ? weighted(expr) : expr.body, sizes, writtenOut);
  }
  const inside = children(expr).reduce(
    (count, child) => count + leaves(child, sizes, writtenOut),
    0,
  );
  return expr.kind === 'sum' && writtenOut ? inside * sizeOf(expr.over, sizes) : inside;
}
