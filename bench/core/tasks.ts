/** The networks that are measured: five of the page's size, and two larger ones. */
import type { ActivationId, LossId, Network } from '../../src/core/network.ts';

/** A network with its data, as arrays of rows: X is n × inputs, y n × outputs, W incoming × width. */
export interface Task {
  readonly id: string;
  readonly title: string;
  readonly X: number[][];
  readonly y: number[][];
  readonly weights: number[][][];
  /** Each layer's bias, in a network that has them. */
  readonly biases?: number[][];
  readonly network: Network;
}

/** The page's own four examples. */
const X = [
  [0.2, 0.9, -0.4],
  [0.7, -0.3, 0.5],
  [-0.6, 0.4, 0.8],
  [0.9, 0.6, 0.1],
];
const y = [[0], [1], [0], [1]];

const oneLayer: Task = {
  id: 'a',
  title: '(a) 4×3 → 1',
  X,
  y,
  weights: [[[0.4], [-0.7], [0.2]]],
  network: networkOf(4, 3, [1]),
};

/** The network that the budgets are for. */
export const twoHidden: Task = {
  id: 'b',
  title: '(b) 4×3 → 2 → 1',
  X,
  y,
  weights: [
    [
      [0.4, -0.7],
      [-0.3, 0.9],
      [0.1, -0.2],
    ],
    [[0.9], [-0.6]],
  ],
  network: networkOf(4, 3, [2, 1]),
};

const fourHidden: Task = {
  id: 'c',
  title: '(c) 4×3 → 4 → 1',
  X,
  y,
  weights: [
    [
      [0.4, -0.7, 0.6, -0.2],
      [-0.3, 0.9, 0.2, 0.5],
      [0.1, -0.2, -0.5, 0.8],
    ],
    [[0.9], [-0.6], [0.3], [-0.8]],
  ],
  network: networkOf(4, 3, [4, 1]),
};

/** As (b), with a relu in the hidden layer. */
const withRelu: Task = {
  ...twoHidden,
  id: 'b-relu',
  title: '(b) with relu in the hidden layer',
  network: networkOf(4, 3, [2, 1], ['relu', 'sigmoid']),
};

/** As (b), with two outputs that are probabilities, and a bias in both layers. */
const withSoftmax: Task = {
  ...twoHidden,
  id: 'b-softmax',
  title: '(b) with two outputs, biases, softmax and cross-entropy',
  y: y.map(([label]) => [label, 1 - label]),
  weights: [
    twoHidden.weights[0],
    [
      [0.9, -0.3],
      [-0.6, 0.5],
    ],
  ],
  biases: [
    [0.1, -0.2],
    [0.3, -0.1],
  ],
  network: networkOf(4, 3, [2, 2], ['sigmoid', 'softmax'], 'crossEntropy', true),
};

export const tasks: readonly Task[] = [
  oneLayer,
  twoHidden,
  fourHidden,
  withRelu,
  withSoftmax,
  larger('d', 64, 16),
  larger('e', 1024, 64),
];

/** n examples and a hidden layer, of numbers between −1 and 1 that are the same in every run. */
function larger(id: string, n: number, hidden: number): Task {
  const uniform = generator(n);
  const random = (rows: number, columns: number) =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => 2 * uniform() - 1));
  return {
    id,
    title: `(${id}) ${n}×3 → ${hidden} → 1`,
    X: random(n, 3),
    y: Array.from({ length: n }, () => [uniform() < 0.5 ? 0 : 1]),
    weights: [random(3, hidden), random(hidden, 1)],
    network: networkOf(n, 3, [hidden, 1]),
  };
}

/** Numbers from 0 to below 1, by a linear congruence modulo 2³². */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Layers of these widths, of sigmoids unless told, without a bias unless told; the loss is a sum. */
function networkOf(
  examples: number,
  inputs: number,
  widths: readonly number[],
  activations: readonly ActivationId[] = widths.map(() => 'sigmoid'),
  loss: LossId = 'halfSquares',
  bias = false,
): Network {
  const layers = widths.map((width, k) => ({ width, activation: activations[k], bias }));
  return { examples, inputs, objective: { loss, over: 'sum' }, layers };
}

/** Whether the peers and core.c do such a network: sigmoids, no bias, half squares. */
export const isPlain = ({ network, biases }: Task): boolean =>
  biases === undefined && network.layers.every(({ activation }) => activation === 'sigmoid');
