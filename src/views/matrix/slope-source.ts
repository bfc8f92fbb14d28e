import { functionWithSlope } from '../../expr/functions/functions.ts';
import { elementwise } from '../../expr/build.ts';
import type { Name } from '../../expr/alphabet.ts';
import type { Expr } from '../../expr/tree.ts';

/**
 * What a slope is computed from, entry by entry: the l of l ∗ (1 − l) and of 1 − l ∗ l, the slopes of sigmoid
 * and tanh, and the z of relu′(z) and the others; null for any other formula.
 */
export const sourceOfSlope = (expr: Expr): Name | null => {
  if (expr.kind === 'apply') return functionWithSlope(expr.function) ? nameOf(expr.of) : null;
  if (expr.kind === 'elementwise' && expr.factors.length === 2) {
    return sameOutput(expr.factors[0], expr.factors[1]);
  }
  return isRest(expr) && expr.right.kind === 'elementwise' ? square(expr.right.factors) : null;
};

const nameOf = (expr: Expr): Name | null => (expr.kind === 'name' ? expr.name : null);

const square = ([l, same]: readonly Expr[]): Name | null =>
  l.kind === 'name' && same.kind === 'name' && l.name === same.name ? l.name : null;

/** The factors of an elementwise product, with each l and the 1 − l after it put together. */
export function slopesTogether(factors: readonly Expr[]): readonly Expr[] {
  if (factors.length < 2) return factors;
  const [first, second, ...rest] = factors;
  return sameOutput(first, second)
    ? [elementwise(first, second), ...slopesTogether(rest)]
    : [first, ...slopesTogether([second, ...rest])];
}

/** Whether a formula is what is left of 1. */
const isRest = (expr: Expr): expr is Extract<Expr, { kind: 'minus' }> =>
  expr.kind === 'minus' && expr.left.kind === 'number' && expr.left.value === 1;

const sameOutput = (l: Expr, rest: Expr): Name | null =>
  l.kind === 'name' && isRest(rest) && rest.right.kind === 'name' && rest.right.name === l.name
    ? l.name
    : null;
