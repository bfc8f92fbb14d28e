import { elementwise } from '../../expr/build.ts';
import type { Name } from '../../expr/names.ts';
import type { Expr } from '../../expr/tree.ts';

/** The l of a formula l ∗ (1 − l), which is the slope of a sigmoid; null for any other formula. */
export const outputOfSlope = (expr: Expr): Name | null =>
  expr.kind === 'elementwise' && expr.factors.length === 2
    ? sameOutput(expr.factors[0], expr.factors[1])
    : null;

/** The factors of an elementwise product, with each l and the 1 − l after it put together. */
export function slopesTogether(factors: readonly Expr[]): readonly Expr[] {
  if (factors.length < 2) return factors;
  const [first, second, ...rest] = factors;
  return sameOutput(first, second)
    ? [elementwise(first, second), ...slopesTogether(rest)]
    : [first, ...slopesTogether([second, ...rest])];
}

function sameOutput(l: Expr, rest: Expr): Name | null {
  if (l.kind !== 'name' || rest.kind !== 'minus') return null;
  const { left, right } = rest;
  const fromOne = left.kind === 'number' && left.value === 1;
  return fromOne && right.kind === 'name' && right.name === l.name ? l.name : null;
}
