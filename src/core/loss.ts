import { checkSameShape, sum, type Matrix } from './matrix.ts';
import { checkNetwork, checkShape, factorOf, type LossId, type Network } from './network.ts';
import { binaryCrossEntropy } from './objectives/binaryCrossEntropy.ts';
import { crossEntropy } from './objectives/crossEntropy.ts';
import { expectedReward } from './objectives/expectedReward.ts';
import { halfSquares } from './objectives/halfSquares.ts';
import type { Objective } from './objectives/objective.ts';
import { squares } from './objectives/squares.ts';

export const objectives: Readonly<Record<LossId, Objective>> = {
  halfSquares,
  squares,
  binaryCrossEntropy,
  crossEntropy,
  expectedReward,
};

/**
 * L, from the labels and the prediction alone, for any prediction; `lossFromSums` keeps more digits
 * where a ŷ is near 0 or 1. `y` and `yHat` are both examples × outputs.
 * Throws what `checkNetwork` does, and when a shape is another.
 */
export function loss(network: Network, y: Matrix, yHat: Matrix): number {
  check('loss of y and ŷ', network, y, yHat);
  const { value } = objectives[network.objective.loss];
  const entries = y.values.map((label, i) => value(label, yHat.values[i]));
  return factorOf(network) * sum({ ...y, values: entries });
}

/**
 * L, with the z of the last layer at hand: the cross-entropies are computed from it, so that nothing
 * is 0 · ln 0. All three matrices are examples × outputs. Throws as `loss` does.
 */
export function lossFromSums(network: Network, y: Matrix, z: Matrix, yHat: Matrix): number {
  check('loss of y and ŷ', network, y, yHat);
  checkSameShape('loss of y and z', y, z);
  const { addUp } = objectives[network.objective.loss];
  const entries = y.values.length;
  return factorOf(network) * addUp(y.values, z.values, yHat.values, y.columns, 0, entries);
}

function check(operation: string, network: Network, y: Matrix, yHat: Matrix): void {
  checkSameShape(operation, y, yHat);
  checkNetwork(network);
  checkShape(operation, y, network.examples, network.layers[network.layers.length - 1].width);
}
