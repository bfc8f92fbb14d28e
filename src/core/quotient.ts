import { centralDifference } from './differences.ts';

/**
 * How far the central difference of `f` is from the derivative `exact`, at each of some steps ε.
 * It falls with ε², the truncation, until rounding, which grows with 1/ε, is the larger.
 *
 * Where ε is too small for x + ε and x − ε to be two numbers, there is no difference to take: NaN.
 */
export const quotientErrors = (
  f: (x: number) => number,
  at: number,
  exact: number,
  steps: ArrayLike<number>,
): Float64Array =>
  Float64Array.from(steps, (step) => Math.abs(centralDifference(f, at, step) - exact));
