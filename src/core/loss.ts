import { checkSameShape, map, subtract, sum, type Matrix } from './matrix.ts';

/**
 * L = Σ ½ (y − ŷ)², over all examples and outputs: a sum, not a mean.
 * `y` and `yHat` are both n × outputs. Throws when their shapes differ.
 */
export function loss(y: Matrix, yHat: Matrix): number {
  checkSameShape('loss of y and ŷ', y, yHat);
  return sum(map(subtract(y, yHat), (error) => 0.5 * error * error));
}
