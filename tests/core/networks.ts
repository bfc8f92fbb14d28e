import fc from 'fast-check';
import { type Matrix } from '../../src/core/matrix.ts';
import type {
  ActivationId,
  LossId,
  Network as Description,
  Parameters,
} from '../../src/core/network.ts';

/** Data and parameters of one network, the parameters twice: two networks of one shape. */
export interface Network {
  readonly network: Description;
  readonly X: Matrix;
  readonly y: Matrix;
  readonly parameters: Parameters[];
  readonly otherParameters: Parameters[];
}

/** Matrices of one shape, with entries from −reach to reach. */
export function matrices(rows: number, columns: number, reach = 2): fc.Arbitrary<Matrix> {
  const entry = fc.double({ min: -reach, max: reach, noNaN: true });
  return fc
    .array(entry, { minLength: rows * columns, maxLength: rows * columns })
    .map((values) => ({ rows, columns, values: Float64Array.from(values) }));
}

export const scalars = ['sigmoid', 'tanh', 'relu', 'leakyRelu', 'identity', 'softplus'] as const;
const smooth = ['sigmoid', 'tanh', 'identity', 'softplus'] as const;

/** Every loss with every output that it goes with. */
const endings = (activations: readonly ActivationId[]): [LossId, ActivationId][] => [
  ...[...activations, 'softmax' as const].flatMap((output): [LossId, ActivationId][] => [
    ['halfSquares', output],
    ['squares', output],
  ]),
  ['binaryCrossEntropy', 'sigmoid'],
  ['crossEntropy', 'softmax'],
];

/** Networks of 1 to 4 layers, each 1 to 5 wide, with 1 to 5 inputs and 1 to 6 examples. */
export const networksWith = (activations: readonly ActivationId[]): fc.Arbitrary<Network> =>
  fc
    .record({
      examples: fc.integer({ min: 1, max: 6 }),
      inputs: fc.integer({ min: 1, max: 5 }),
      ending: fc.constantFrom(...endings(activations)),
      over: fc.constantFrom('sum', 'mean', 'entries'),
      layers: fc.array(
        fc.record({
          width: fc.integer({ min: 1, max: 5 }),
          activation: fc.constantFrom(...activations),
          bias: fc.boolean(),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    })
    .map(({ examples, inputs, ending: [loss, output], over, layers }): Description => {
      const last = layers.length - 1;
      return {
        examples,
        inputs,
        objective: { loss, over },
        layers: layers.with(last, { ...layers[last], activation: output }),
      };
    })
    .chain(numbersFor);

/** A network's data and parameters, those from −reach to reach. */
export function numbersFor(network: Description, reach = 2): fc.Arbitrary<Network> {
  const { examples, inputs, layers, objective } = network;
  const parameters = fc.tuple(
    ...layers.map(({ width, bias }, k) => {
      const weights = matrices(k === 0 ? inputs : layers[k - 1].width, width, reach);
      return bias
        ? fc.record({ weights, bias: matrices(1, width, reach) })
        : fc.record({ weights });
    }),
  );
  const labels = matrices(examples, layers[layers.length - 1].width, 1);
  const positive = objective.loss === 'binaryCrossEntropy' || objective.loss === 'crossEntropy';
  return fc.record({
    network: fc.constant(network),
    X: matrices(examples, inputs, reach),
    y: positive ? labels.map((y) => ({ ...y, values: y.values.map(Math.abs) })) : labels,
    parameters,
    otherParameters: parameters,
  });
}

/** Any network. */
export const networks = networksWith(scalars);

/** Networks without a corner, whose loss has a slope everywhere. */
export const smoothNetworks = networksWith(smooth);

/** Layers of sigmoids without a bias, and the sum of half squares. */
export const plainNetwork = (
  examples: number,
  inputs: number,
  ...widths: readonly number[]
): Description => ({
  examples,
  inputs,
  objective: { loss: 'halfSquares', over: 'sum' },
  layers: widths.map((width) => ({ width, activation: 'sigmoid', bias: false })),
});

/** Every weight and bias of some parameters, by its place. */
export const placesOf = (parameters: readonly Parameters[]) =>
  parameters.flatMap((layer, k) =>
    (['weights', 'bias'] as const).flatMap((of) => {
      const matrix = layer[of];
      return Array.from(matrix?.values ?? [], (_, n) => ({
        layer: k,
        of,
        row: Math.floor(n / matrix!.columns),
        column: n % matrix!.columns,
      }));
    }),
  );
