import type { ActivationId, LayerDescription, Network } from '../core/network.ts';
import type { Ref } from '../expr/ref.ts';
import { firstExample } from './first-example.ts';
import { type Own, ownOf } from './own.ts';

/** A network from elsewhere, with its numbers and the figures that were published of it. */
export interface WorkedExample {
  readonly id: string;
  readonly title: string;
  /** One sentence or two: what to look for. */
  readonly look: string;
  /** Where it is from. */
  readonly source: string;
  readonly own: Own;
  /** What was published, in the digits in which it was. */
  readonly published: Readonly<Record<Ref, string>>;
}

const layer = (width: number, activation: ActivationId, bias = true): LayerDescription => ({
  width,
  activation,
  bias,
});

const sumOfHalfSquares: Network['objective'] = { loss: 'halfSquares', over: 'sum' };

/** Exclusive or with two hidden nodes, from the same weights whatever the hidden activation is. */
const exclusiveOr = (activation: ActivationId): Own =>
  ownOf(
    {
      examples: 4,
      inputs: 2,
      objective: sumOfHalfSquares,
      layers: [layer(2, activation, false), layer(1, 'sigmoid', false)],
    },
    {
      X: [
        [1, 1],
        [1, 0],
        [0, 1],
        [0, 0],
      ],
      y: [[0], [1], [1], [0]],
      W1: [
        [0.9, 0.1],
        [0.3, 0.5],
      ],
      W2: [[0.8], [0.7]],
      rate: [[0.5]],
    },
  );

/** Worked examples that others have published, and three of the same task to compare. */
export const workedExamples: readonly WorkedExample[] = [
  {
    id: 'two-two-two',
    title: '2-2-2 with biases',
    look: 'The best-known walk-through of the method. It leaves out the gradients of the biases: here they have steps of their own.',
    source: 'mattmazur.com, “A Step by Step Backpropagation Example”, 2015',
    own: firstExample,
    published: {
      'L.0.0': '0.298371109',
      'yHat.0.0': '0.75136507',
      'yHat.0.1': '0.772928465',
      'dW2.0.0': '0.082167041',
      'W2New.0.0': '0.35891648',
      'dW1.0.0': '0.000438568',
    },
  },
  {
    id: 'relu-softmax',
    title: 'Relu, softmax, cross-entropy',
    look: 'The second hidden node is dead: its sum is negative, relu makes 0 of it, and nothing comes back through it. Its row in the gradient of the last weights is 0, and so is its column in that of the first.',
    source: 'github.com/g-eoj/cs231n, notebook on the mathematics of a two-layer network',
    own: ownOf(
      {
        examples: 1,
        inputs: 2,
        objective: { loss: 'crossEntropy', over: 'sum' },
        layers: [layer(2, 'relu'), layer(3, 'softmax')],
      },
      {
        X: [[16, -6]],
        y: [[0, 0, 1]],
        W1: [
          [0.18, 0.04],
          [0.1, 0.22],
        ],
        b1: [[0, 0]],
        W2: [
          [0.19, -0.1, 0.1],
          [-0.02, -0.01, 0.04],
        ],
        b2: [[0, 0, 0]],
        rate: [[0.1]],
      },
    ),
    // Of twelve digits the source has one last digit otherwise; all agree in eleven.
    published: {
      'L.0.0': '1.0513754685',
      'dW2.0.0': '0.97824021007',
      'dW2.0.2': '-1.48323860628',
      'db2.0.0': '0.42905272371',
      'db2.0.2': '-0.65054324837',
    },
  },
  {
    id: 'relu-regression',
    title: 'Relu regression',
    look: 'The output is the identity, so the prediction can leave the range from 0 to 1: it is near 5.8 where 1 is wanted.',
    source: 'github.com/Paul-Ajibola/Data-Science-Projects',
    own: ownOf(
      {
        examples: 1,
        inputs: 2,
        objective: sumOfHalfSquares,
        layers: [layer(3, 'relu'), layer(1, 'identity')],
      },
      {
        X: [[2, -1]],
        y: [[1]],
        W1: [
          [1.764052345967664, 0.4001572083672233, 0.9787379841057392],
          [2.240893199201458, 1.8675579901499675, -0.977277879876411],
        ],
        b1: [[0.9500884175255894, -0.1513572082976979, -0.10321885179355784]],
        W2: [[0.41059850193837233], [0.144043571160878], [1.454273506962975]],
        b2: [[0.7610377251469934]],
        rate: [[0.01]],
      },
    ),
    published: {
      'yHat.0.0': '5.79749605',
      'L.0.0': '11.50798415',
      'dW2.0.0': '10.73343747',
      'dW2.1.0': '0',
      'dW2.2.0': '13.58427795',
      'db2.0.0': '4.79749605',
      'dW1.0.0': '3.93968938',
      'dW1.0.2': '13.9537428',
      'dW1.1.2': '-6.9768714',
      'db1.0.0': '1.96984469',
    },
  },
  {
    id: 'eight-rows',
    title: 'Eight rows of a sheet',
    look: 'One layer and eight examples: every entry of the gradient is a sum of eight products.',
    source: 'mynextemployee.com, “Neural network in Excel”; the order of the rows is ours',
    own: ownOf(
      {
        examples: 8,
        inputs: 3,
        objective: sumOfHalfSquares,
        layers: [layer(1, 'sigmoid', false)],
      },
      {
        X: [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
          [1, 1, 0],
          [1, 0, 1],
          [0, 1, 1],
          [1, 1, 1],
          [0, 0, 0],
        ],
        y: [[1], [0], [0], [1], [1], [0], [1], [0]],
        W: [[0.71], [0.76], [0.83]],
        rate: [[0.5]],
      },
    ),
    published: { 'yHat.0.0': '0.67' },
  },
  {
    id: 'binary',
    title: 'Relu, sigmoid, binary cross-entropy',
    look: 'The loss is a mean over two examples, so a half stands in front of every error signal of the last layer. The source takes its loss, 0.434, from rounded predictions; from these it is 0.433.',
    source: 'an assignment, scribd.com/document/896424806',
    own: ownOf(
      {
        examples: 2,
        inputs: 2,
        objective: { loss: 'binaryCrossEntropy', over: 'mean' },
        layers: [layer(3, 'relu'), layer(1, 'sigmoid')],
      },
      {
        X: [
          [1.5, 2],
          [-0.8, 1.2],
        ],
        y: [[1], [0]],
        W1: [
          [0.6, -0.2, 0.5],
          [-0.4, 0.8, 0.3],
        ],
        b1: [[0.2, -0.1, 0]],
        W2: [[0.7], [-0.3], [0.9]],
        b2: [[0.1]],
        rate: [[0.5]],
      },
    ),
    published: { 'yHat.0.0': '0.762', 'yHat.1.0': '0.449' },
  },
  {
    id: 'chain',
    title: 'A chain of four',
    look: 'Each layer multiplies the error signal by one weight and by a slope of at most a quarter. Compare the error signals from the last layer to the first: they fade.',
    source: 'numbers of our own',
    own: ownOf(
      {
        examples: 1,
        inputs: 1,
        objective: sumOfHalfSquares,
        layers: [
          layer(1, 'sigmoid'),
          layer(1, 'sigmoid'),
          layer(1, 'sigmoid'),
          layer(1, 'sigmoid'),
        ],
      },
      {
        X: [[1]],
        y: [[0]],
        W1: [[0.8]],
        b1: [[0.1]],
        W2: [[-0.6]],
        b2: [[0.2]],
        W3: [[0.9]],
        b3: [[-0.3]],
        W4: [[0.7]],
        b4: [[0.05]],
        rate: [[0.5]],
      },
    ),
    published: {},
  },
  {
    id: 'exclusive-or-sigmoid',
    title: 'Exclusive or, sigmoid',
    look: 'The hidden nodes are sigmoids: compare the first gradient with that of tanh and of relu, from the same weights.',
    source: 'a question, stackoverflow.com/questions/59399842',
    own: exclusiveOr('sigmoid'),
    published: {},
  },
  {
    id: 'exclusive-or-tanh',
    title: 'Exclusive or, tanh',
    look: 'The hidden nodes are hyperbolic tangents, up to four times as steep as sigmoids: so are the first layer’s gradients.',
    source: 'the same weights, with another activation',
    own: exclusiveOr('tanh'),
    published: {},
  },
  {
    id: 'exclusive-or-relu',
    title: 'Exclusive or, relu',
    look: 'The hidden nodes are relus. The example of two zeros lies on the corner of both: no difference can check what it adds.',
    source: 'the same weights, with another activation',
    own: exclusiveOr('relu'),
    published: {},
  },
  {
    id: 'one-node',
    title: 'One node, to build from',
    look: 'One input, one weight, one output: the least network there is. Add to it below the drawing.',
    source: 'numbers of our own',
    own: ownOf(
      { examples: 1, inputs: 1, objective: sumOfHalfSquares, layers: [layer(1, 'sigmoid', false)] },
      {},
    ),
    published: {},
  },
];
