import { activate } from '../activate.ts';
import { type Matrix, multiply } from '../matrix.ts';

/**
 * p = softmax(X·W), row by row: in each state how likely each action is. X is states × inputs, W is
 * inputs × actions, p is states × actions, and each of its rows adds up to 1. Throws when the inner
 * sizes differ.
 */
export function probabilities(X: Matrix, W: Matrix): Matrix {
  return activate('softmax', multiply(X, W));
}
