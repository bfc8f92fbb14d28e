import fc from 'fast-check';
import { divisorOf, type Network as Description } from '../../src/core/network.ts';
import { chosenOf, type Model, modelOf } from '../../src/equations/network.ts';
import type { Chosen, Trace } from '../../src/equations/trace.ts';
import { matrixOf, toRows } from '../../src/core/matrix.ts';
import { type Network, networkWith, valuesOf } from './networks.ts';

const hidden = ['sigmoid', 'tanh', 'relu', 'leakyRelu', 'identity', 'softplus'] as const;

const layer = fc.record({
  width: fc.integer({ min: 1, max: 5 }),
  activation: fc.constantFrom(...hidden),
  bias: fc.boolean(),
});

/** What stands at the end: an output, and a loss that fits it. */
const end = fc.oneof(
  fc.record({
    loss: fc.constantFrom('halfSquares' as const, 'squares' as const),
    activation: fc.constantFrom(...hidden, 'softmax' as const),
  }),
  fc.constant({ loss: 'binaryCrossEntropy' as const, activation: 'sigmoid' as const }),
  fc.constant({ loss: 'crossEntropy' as const, activation: 'softmax' as const }),
);

/** Networks of any description: one to four layers, every activation and objective, biases or none. */
export const descriptions: fc.Arbitrary<Description> = fc
  .record({
    examples: fc.integer({ min: 1, max: 5 }),
    inputs: fc.integer({ min: 1, max: 4 }),
    before: fc.array(layer, { maxLength: 3 }),
    last: layer,
    end,
    over: fc.constantFrom('sum' as const, 'mean' as const, 'entries' as const),
  })
  .map(({ examples, inputs, before, last, end: { loss, activation }, over }) => ({
    examples,
    inputs,
    objective: { loss, over },
    layers: [...before, { ...last, activation }],
  }));

/** Labels as the loss takes them: between 0 and 1 and, where they are shares, adding up to 1. */
function labelsFor({ network, labels }: Model, y: Trace['y']): Trace['y'] {
  if (network.objective.loss === 'halfSquares' || network.objective.loss === 'squares') return y;
  const shares = toRows(y!).map((row) => row.map((value) => 1 / (1 + Math.exp(-value))));
  if (network.objective.loss === 'binaryCrossEntropy' || labels === 'any') return matrixOf(shares);
  return matrixOf(
    shares.map((row) => row.map((share) => share / row.reduce((sum, each) => sum + each, 0))),
  );
}

/** Such networks without numbers, whose labels may be shares or not. */
export const anyModels: fc.Arbitrary<Model> = fc
  .tuple(descriptions, fc.constantFrom('distributions' as const, 'any' as const))
  .map(([description, labels]) => modelOf(description, { labels }));

/** Numbers for a network, and all that follows. */
export const numbersOf = (model: Model): fc.Arbitrary<Network> =>
  valuesOf(chosenOf(model), model).map((values) =>
    networkWith({ ...values, y: labelsFor(model, values.y) } as Chosen, model),
  );

/** Such networks with numbers in them. */
export const anyNetworks: fc.Arbitrary<Network> = anyModels.chain(numbersOf);

/**
 * Whether no difference can tell a slope to six digits: beside the corner of a relu, or where a
 * logarithm is taken of a prediction near 0.
 */
export function isHardToDifference({ layers, network }: Model, trace: Trace): boolean {
  const isAtCorner = layers.some(
    ({ activation, z }) =>
      (activation === 'relu' || activation === 'leakyRelu') &&
      trace[z]!.values.some((value) => Math.abs(value) < 1e-3),
  );
  const hasLogarithm =
    network.objective.loss.endsWith('CrossEntropy') || network.objective.loss === 'crossEntropy';
  // After a step that is far too long, 1 − ŷ has lost its digits.
  const isFar = divisorOf(network.objective.over, network) * trace['LNew']!.values[0] > 10;
  const isNear0 = trace['yHat']!.values.some((value) => Math.min(value, 1 - value) < 0.02);
  return isAtCorner || (hasLogarithm && (isNear0 || isFar));
}
