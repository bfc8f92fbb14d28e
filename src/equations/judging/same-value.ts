import { type Matrix, sameShape } from '../../core/matrix.ts';
import { evaluate, type Scope } from '../../expr/evaluate.ts';
import { hasDifference } from '../../expr/has-difference.ts';
import type { Expr } from '../../expr/tree.ts';

/** The value of a formula; nothing where it has none, as its shapes do not meet. */
export function valueIn(expr: Expr, scope: Scope): Matrix | undefined {
  try {
    return evaluate(expr, scope);
  } catch {
    return undefined;
  }
}

/** By how much values may differ that are the same but for rounding, beside the largest of them. */
export const allowedIn = (...formulas: readonly Expr[]): number =>
  formulas.some(hasDifference) ? 1e-5 : 1e-9;

/** Whether two values are the same but for rounding. */
export const isSameValue = (found: Matrix, wanted: Matrix, allowed: number): boolean =>
  sameShape(found, wanted) && differing(found, wanted, allowed).length === 0;

/** The places, in reading order and counted from 0, of the entries that differ. Takes equal shapes. */
export function differing(found: Matrix, wanted: Matrix, allowed: number): number[] {
  const least = allowed > 1e-9 ? 1e-3 : 0;
  const scale = Math.max(least, ...wanted.values.map(Math.abs));
  return Array.from(wanted.values.keys()).filter(
    // Not `> …`, for which no number would be equal to any.
    (n) => !(Math.abs(found.values[n] - wanted.values[n]) <= allowed * scale),
  );
}
