import { fraction, matrixProduct, name, number, ones, times, transpose } from '../../expr/build.ts';
import type { Name } from '../../expr/alphabet.ts';
import type { Expr } from '../../expr/tree.ts';
import type { Layer, Model } from '../network.ts';

/** A gradient by way of one row for all examples: the wrong one, and the rows that it is made of. */
export interface TakenFirst {
  /** 1 × incoming. */
  readonly inputs: Expr;
  /** 1 × width: the errors of all examples, added up. */
  readonly errors: Expr;
  /** inputsᵀ·errors, in the shape of the weights. */
  readonly product: Expr;
  /** inputᵀ·Δ, the sum of one outer product for every example. */
  readonly right: Expr;
}

/**
 * What comes of a layer's gradient where its inputs are averaged, or added up, over the examples before
 * they meet the errors: a product of sums where a sum of products belongs.
 */
export function takenFirst(
  { input, delta }: Layer,
  how: 'mean' | 'sum',
  { examples }: Model,
): TakenFirst {
  const sum = addedUp(input);
  const inputs = how === 'mean' ? times(fraction(number(1), number(examples)), sum) : sum;
  const errors = addedUp(delta);
  return {
    inputs,
    errors,
    product: matrixProduct(transpose(inputs), errors),
    right: matrixProduct(transpose(name(input)), name(delta)),
  };
}

/** The rows of all examples in one: 1ᵀ·of. */
const addedUp = (of: Name): Expr => matrixProduct(transpose(ones('example', 'one')), name(of));
