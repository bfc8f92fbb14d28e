import { children } from './children.ts';
import { underItsName, isQuantity, type Live } from './live.ts';
import { isNumber, type Sizes } from './alphabet.ts';
import { isOne, shape } from './shape.ts';
import type { Expr } from './tree.ts';

/**
 * Whether Python has an array for a formula, and not a plain number, as for an entry of one. The two
 * differ even where the array is 1×1: only arrays take `@` and `.T`.
 */
export function isArray(
  expr: Expr,
  context: { readonly sizes: Sizes; readonly live?: Live[] },
): boolean {
  if (expr.kind === 'component') return false;
  if (expr.kind === 'grid' || expr.kind === 'ones') return true;
  if (!isQuantity(expr)) return children(expr).some((child) => isArray(child, context));
  if (!isOne(shape(expr, context.sizes))) return true;
  if (context.live) return false;
  const quantity = underItsName(expr);
  return (quantity.kind === 'name' || quantity.kind === 'row') && !isNumber(quantity.name);
}
