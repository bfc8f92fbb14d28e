import { checkInnerSizes, type Matrix, type Shape, shapeText } from './matrix.ts';

/** What a layer does to its weighted sums z. */
export type ActivationId =
  'sigmoid' | 'tanh' | 'relu' | 'leakyRelu' | 'identity' | 'softplus' | 'softmax';

/**
 * How far a prediction is from its label; or, of a policy, how much reward its actions can expect: the
 * outputs are then probabilities of actions, and the labels are their rewards.
 */
export type LossId =
  'halfSquares' | 'squares' | 'binaryCrossEntropy' | 'crossEntropy' | 'expectedReward';

/** The sum over all entries, that by the number of examples, or by the number of entries. */
export type Over = 'sum' | 'mean' | 'entries';

export interface LayerDescription {
  readonly width: number;
  readonly activation: ActivationId;
  readonly bias: boolean;
}

/** What a network is, without its numbers. */
export interface Network {
  readonly examples: number;
  readonly inputs: number;
  readonly objective: { readonly loss: LossId; readonly over: Over };
  /** One or more, the first layer first. */
  readonly layers: readonly LayerDescription[];
}

/** The numbers of one layer. */
export interface Parameters {
  /** W. incoming × width. */
  readonly weights: Matrix;
  /** b, 1 × width, where the layer has one. */
  readonly bias?: Matrix;
}

/** The output that a loss needs, where it belongs to one: its Δ has that activation's slope in it. */
export const outputOfLoss: Readonly<Record<LossId, ActivationId | undefined>> = {
  halfSquares: undefined,
  squares: undefined,
  binaryCrossEntropy: 'sigmoid',
  crossEntropy: 'softmax',
  expectedReward: 'softmax',
};

/** What a network that predicts can be trained for. */
export const lossesOfPredictions = [
  'halfSquares',
  'squares',
  'binaryCrossEntropy',
  'crossEntropy',
] as const satisfies readonly LossId[];

/** Whether a network chooses actions: what it is trained for is a reward, which is to grow. */
export const isPolicy = ({ objective }: Pick<Network, 'objective'>): boolean =>
  objective.loss === 'expectedReward';

/** Which way a step goes: along the gradient of a reward, against that of a loss. */
export const directionOf = (network: Pick<Network, 'objective'>): 1 | -1 =>
  isPolicy(network) ? 1 : -1;

/**
 * Throws where there is no such network: a size that is not 1, 2, 3 …, no layer, a softmax before the
 * last layer, or a loss whose output is of another kind.
 */
export function checkNetwork({ examples, inputs, objective, layers }: Network): void {
  const sizes: [string, number][] = [
    ['examples', examples],
    ['inputs', inputs],
    ...layers.map(({ width }, k): [string, number] => [`nodes in layer ${k + 1}`, width]),
  ];
  for (const [what, size] of sizes) {
    if (!Number.isInteger(size) || size < 1) {
      throw new RangeError(`network: given ${size} ${what}, expected a whole number, 1 or more`);
    }
  }
  if (layers.length === 0) throw new RangeError('network: given no layers, expected 1 or more');
  const early = layers.slice(0, -1).findIndex(({ activation }) => activation === 'softmax');
  if (early >= 0) {
    throw new RangeError(
      `network, layer ${early + 1} of ${layers.length}: given softmax, ` +
        'expected it in the last layer only',
    );
  }
  const needed = outputOfLoss[objective.loss];
  const given = layers[layers.length - 1].activation;
  if (needed !== undefined && given !== needed) {
    throw new RangeError(
      `network, layer ${layers.length}: given ${given} with the loss ${objective.loss}, ` +
        `expected ${needed}`,
    );
  }
}

/** Throws where X or the parameters are not those of such a network, or `checkNetwork` throws. */
export function checkParameters(
  operation: string,
  network: Network,
  X: Matrix,
  parameters: readonly Parameters[],
): void {
  checkNetwork(network);
  const { examples, inputs, layers } = network;
  if (parameters.length !== layers.length) {
    throw new RangeError(
      `${operation}: given parameters of ${parameters.length} layers, expected ${layers.length}`,
    );
  }
  checkShape(`${operation}, X`, X, examples, inputs);
  let incoming: Shape = X;
  layers.forEach(({ width, bias: hasBias }, k) => {
    const { weights, bias } = parameters[k];
    const where = `${operation}, layer ${k + 1}`;
    checkInnerSizes(where, incoming, weights);
    checkShape(`${where}, weights`, weights, incoming.columns, width);
    if (hasBias !== (bias !== undefined)) {
      const [given, expected] = hasBias ? ['no bias', 'one'] : ['a bias', 'none'];
      throw new RangeError(`${where}: given ${given}, expected ${expected}`);
    }
    if (bias) checkShape(`${where}, bias`, bias, 1, width);
    incoming = { rows: examples, columns: width };
  });
}

/** Throws, in the name of `operation`, where a matrix is not rows × columns. */
export function checkShape(operation: string, m: Shape, rows: number, columns: number): void {
  if (m.rows !== rows || m.columns !== columns) {
    throw new RangeError(`${operation}: given ${shapeText(m)}, expected ${rows}×${columns}`);
  }
}

/** What each entry's loss is multiplied by before all are added up: 1, 1/n or 1/(n × outputs). */
export const factorOf = (network: Network): number =>
  1 / divisorOf(network.objective.over, network);

/** How many a sum over all entries is divided by: 1, n or n × outputs. */
export function divisorOf(
  over: Over,
  { examples, layers }: Pick<Network, 'examples' | 'layers'>,
): number {
  switch (over) {
    case 'sum':
      return 1;
    case 'mean':
      return examples;
    case 'entries':
      return examples * layers[layers.length - 1].width;
  }
}
