import { library } from './library.ts';
import type { Task } from './tasks.ts';

interface Network {
  sizes: number[];
  weights: number[][][];
  biases: number[][];
  outputs: number[][];
  deltas: number[][];
  trainOpts: { learningRate: number };
  initialize(): void;
  trainPattern(example: { input: number[]; output: number[] }): void;
}

/**
 * brain.js has a bias in each node, here 0, and learns from one example at a time. At a learning
 * rate of 0 a pass over the examples changes nothing, and is its forward and backward pass. Its
 * outputs and deltas are float32.
 */
export const brain = library({
  name: 'brain.js',
  packages: { 'brain.js': '1.6.1' },
  tolerance: 1e-6,
  from: (load) => {
    const { NeuralNetwork } = load('brain.js') as { NeuralNetwork: new () => Network };
    return (task) => passOf(task, new NeuralNetwork());
  },
});

function passOf({ X, y, weights }: Task, network: Network) {
  network.sizes = [X[0].length, ...weights.map((W) => W[0].length)];
  network.initialize();
  network.trainOpts.learningRate = 0;
  weights.forEach((W, k) => {
    network.biases[k + 1].fill(0);
    network.weights[k + 1] = W[0].map((_, j) => W.map((row) => row[j]));
  });
  const examples = X.map((input, i) => ({ input, output: y[i] }));
  const run = () => {
    for (const example of examples) network.trainPattern(example);
  };
  // It keeps no gradient: each example's is the product of what came in and of its Δ, which is −Δ here.
  const gradientOf = (example: (typeof examples)[0]) => {
    network.trainPattern(example);
    return weights.flatMap((W, k) =>
      W.flatMap((row, i) => row.map((_, j) => -network.outputs[k][i] * network.deltas[k + 1][j])),
    );
  };
  const result = () =>
    examples.map(gradientOf).reduce((sum, one) => sum.map((value, i) => value + one[i]));
  return { run, result };
}
