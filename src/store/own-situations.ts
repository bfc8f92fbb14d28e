import type { ActivationId, LayerDescription, LossId } from '../core/network.ts';
import type { ChapterId } from '../lessons/step.ts';
import type { Choices, Numbers } from './choices.ts';
import { ownOf, type Rows, type Values } from './own.ts';
import type { Situation } from './situation.ts';

const chapters: readonly ChapterId[] = ['any-network'];

const layer = (width: number, activation: ActivationId, bias = true): LayerDescription => ({
  width,
  activation,
  bias,
});

const alike = (rows: number, columns: number): Rows =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0.5));

interface Setting {
  readonly examples: number;
  readonly inputs?: number;
  readonly layers: readonly LayerDescription[];
  readonly loss?: LossId;
  readonly values: Values;
}

/** The reader's numbers with another network of their own. */
const withOwn = (
  { numbers }: Choices,
  { examples, inputs = 2, layers, loss = 'halfSquares', values }: Setting,
): Numbers => {
  const own = ownOf({ examples, inputs, objective: { loss, over: 'sum' }, layers }, values);
  return { ...numbers, own, began: own };
};

/** What can be seen with a network of the reader's own: each brings its network. */
export const ownSituations: readonly Situation[] = [
  {
    id: 'dead-relu',
    title: 'Dead relu',
    look: 'The first hidden node’s sum is below 0 in every example: relu makes 0 of it, and its slope is 0 too. Nothing comes back to its weights, and descent never moves them.',
    chapters,
    numbers: (choices) =>
      withOwn(choices, {
        examples: 4,
        layers: [layer(3, 'relu'), layer(1, 'identity')],
        values: { b1: [[-9, 0.3, 0.2]], rate: [[0.05]] },
      }),
  },
  {
    id: 'saturated-softmax',
    title: 'Saturated softmax',
    look: 'One sum is far above the others, so softmax gives it nearly everything. With cross-entropy the error signal is still large where the answer is wrong; choose half squares instead, and it all but vanishes.',
    chapters,
    numbers: (choices) =>
      withOwn(choices, {
        examples: 2,
        layers: [layer(2, 'tanh'), layer(3, 'softmax')],
        loss: 'crossEntropy',
        values: {
          b2: [[9, -9, -9]],
          y: [
            [0, 1, 0],
            [0, 0, 1],
          ],
        },
      }),
  },
  {
    id: 'equal-nodes',
    title: 'Equal weights, several layers',
    look: 'All weights of a layer are equal, so its nodes compute the same and get the same gradient, in every layer. However long you descend, they stay the same.',
    chapters,
    numbers: (choices) =>
      withOwn(choices, {
        examples: 2,
        layers: [layer(3, 'tanh'), layer(2, 'tanh'), layer(1, 'sigmoid')],
        values: {
          W1: alike(2, 3),
          b1: alike(1, 3),
          W2: alike(3, 2),
          b2: alike(1, 2),
          W3: alike(2, 1),
        },
      }),
  },
  {
    id: 'exploding-chain',
    title: 'A chain that explodes',
    look: 'Four layers of the identity, each with a weight of 3. Every layer multiplies the error signal by 3 on the way back, and nothing holds it: compare the error signals from the last layer to the first.',
    chapters,
    numbers: (choices) =>
      withOwn(choices, {
        examples: 1,
        inputs: 1,
        layers: Array.from({ length: 4 }, () => layer(1, 'identity', false)),
        values: {
          X: [[1]],
          y: [[0]],
          W1: [[3]],
          W2: [[3]],
          W3: [[3]],
          W4: [[3]],
          rate: [[0.0001]],
        },
      }),
  },
];
