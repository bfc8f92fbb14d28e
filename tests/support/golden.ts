import { matrixOf } from '../../src/core/matrix.ts';
import type { ActivationId, LossId, Network, Over } from '../../src/core/network.ts';
import golden from '../golden/general.json' with { type: 'json' };

type Case = Pick<(typeof golden.cases)[number], 'X' | 'y' | 'loss' | 'reduction'> & {
  layers: { W: number[][]; b?: number[][]; activation: string }[];
};

const losses: Record<string, LossId> = {
  halfSquaredError: 'halfSquares',
  squaredError: 'squares',
  binaryCrossEntropy: 'binaryCrossEntropy',
  crossEntropy: 'crossEntropy',
};
const overs: Record<string, Over> = { sum: 'sum', mean: 'mean', meanOfEntries: 'entries' };

/** A case as the core has it. */
export function given({ X, y, layers, loss, reduction }: Case) {
  const network: Network = {
    examples: X.length,
    inputs: X[0].length,
    objective: { loss: losses[loss], over: overs[reduction] },
    layers: layers.map(({ W, b, activation }) => ({
      width: W[0].length,
      activation: activation as ActivationId,
      bias: b !== undefined,
    })),
  };
  const parameters = layers.map(({ W, b }) => ({
    weights: matrixOf(W),
    ...(b && { bias: matrixOf(b) }),
  }));
  return { network, X: matrixOf(X), y: matrixOf(y), parameters };
}

/** The cases of networks that are trained by a loss; the others are of a score function. */
export const cases = golden.cases.filter(({ loss }) => loss !== 'negativeExpectedReward');

export const [atCorner] = golden.edges;

/** Which case has the values of a worked example, by their ids; the others are of the page's own. */
export const goldenOf: Record<string, string> = {
  'two-two-two': 'mazur-2-2-2',
  'relu-softmax': 'cs231n-math-2-2-3',
  'relu-regression': 'relu-regression-2-3-1',
  'eight-rows': 'excel-eight-rows',
  binary: 'assignment-2-3-1-relu-sigmoid',
  chain: 'chain-of-one',
  'exclusive-or-sigmoid': 'so-59399842-xor',
};
