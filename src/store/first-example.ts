import type { Own } from './own.ts';

/** The network that any network starts from: two inputs, two hidden nodes, two outputs, and biases. */
export const firstExample: Own = {
  network: {
    examples: 1,
    inputs: 2,
    objective: { loss: 'halfSquares', over: 'sum' },
    layers: [
      { width: 2, activation: 'sigmoid', bias: true },
      { width: 2, activation: 'sigmoid', bias: true },
    ],
  },
  values: {
    X: [[0.05, 0.1]],
    y: [[0.01, 0.99]],
    W1: [
      [0.15, 0.25],
      [0.2, 0.3],
    ],
    b1: [[0.35, 0.35]],
    W2: [
      [0.4, 0.5],
      [0.45, 0.55],
    ],
    b2: [[0.6, 0.6]],
    rate: [[0.5]],
  },
};
