import {
  entry,
  fraction,
  matrixProduct,
  minus,
  name,
  number,
  ones,
  power,
  sum,
  times,
  transpose,
} from '../../expr/build.ts';
import { type Expr, indexOf } from '../../expr/tree.ts';
import type { Model } from '../network.ts';

/** The labels less the predictions, as they should be and as NumPy stretches a list of labels. */
export interface ListLessColumn {
  /** y − ŷ, examples × 1. */
  readonly right: Expr;
  /** Every label less every prediction, examples × examples: 1·yᵀ − ŷ·1ᵀ. */
  readonly stretched: Expr;
  /** The means of the squares of either. */
  readonly rightMean: Expr;
  readonly stretchedMean: Expr;
}

/**
 * What NumPy makes of labels in a list of n, less predictions in a column of n×1: the list is taken for
 * a row, and both are repeated until they meet. For a network of one output.
 */
export function listLessColumn({ examples }: Model): ListLessColumn {
  const column = ones('example', 'one');
  const [i, j] = [indexOf('example'), indexOf('example', true)];
  const square = (label: typeof i) => power(minus(entry('y', label, 0), entry('yHat', i, 0)), 2);
  const mean = (count: number, of: Expr) => times(fraction(number(1), number(count)), of);
  return {
    right: minus(name('y'), name('yHat')),
    stretched: minus(
      matrixProduct(column, transpose(name('y'))),
      matrixProduct(name('yHat'), transpose(column)),
    ),
    rightMean: mean(examples, sum('example', square(i))),
    stretchedMean: mean(examples * examples, sum('example', sum('example', square(j), true))),
  };
}
