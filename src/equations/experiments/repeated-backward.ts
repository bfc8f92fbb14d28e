import { gradientOf, type Name } from '../../expr/alphabet.ts';
import { name, number, times } from '../../expr/build.ts';
import type { Expr } from '../../expr/tree.ts';

/** What .grad of some weights holds after so many backward passes with no zeroing between them. */
export const repeatedBackward = (weights: Name, calls: number): Expr =>
  times(number(calls), name(gradientOf(weights)));
