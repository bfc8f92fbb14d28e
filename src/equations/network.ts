import { type ActivationId, isPolicy, type Network } from '../core/network.ts';
import {
  gradientOf,
  hasQuantity,
  type Name,
  plainOf,
  type Sizes,
  updatedOf,
} from '../expr/alphabet.ts';
import { type Ref, refsOf } from '../expr/ref.ts';
import type { BrokenRule } from './broken-rule.ts';

/** One layer by the names of its quantities: output = act(input · weights + 1 · bias). */
export interface Layer {
  /** From 1. */
  readonly number: number;
  readonly activation: ActivationId;
  readonly input: Name;
  readonly weights: Name;
  readonly bias?: Name;
  readonly z: Name;
  readonly output: Name;
  readonly delta: Name;
}

/** A network with the names of all its quantities: what every formula follows from. */
export interface Model extends Sizes {
  readonly network: Network;
  /** From the input to the output. */
  readonly layers: readonly Layer[];
  /** The rule that is broken, where one is; formulas and numbers then follow the mistake. */
  readonly broken?: BrokenRule;
  /** The number of the only layer in which it is broken; every layer where nothing is said. */
  readonly brokenIn?: number;
  /** Whether the labels of each example are known to add up to 1, as cross-entropy takes them. */
  readonly labels: 'distributions' | 'any';
}

/** What of a model is not the network itself. */
type Options = Partial<Pick<Model, 'broken' | 'brokenIn' | 'labels'>>;

/** The model of a network: one object for equal networks. */
export function modelOf(network: Network, options: Options = {}): Model {
  const key = JSON.stringify([network, options.broken, options.brokenIn, options.labels]);
  const known = models.get(key) ?? create(network, options);
  models.set(key, known);
  return known;
}
const models = new Map<string, Model>();

function create(network: Network, { broken, brokenIn, labels = 'distributions' }: Options): Model {
  const { examples, inputs, layers } = network;
  return {
    network,
    examples,
    inputs,
    widths: layers.map(({ width }) => width),
    policy: isPolicy(network),
    biased: layers.flatMap(({ bias }, n) => (bias ? [n + 1] : [])),
    layers: layers.map((_, n) => layerOf(network, n + 1)),
    broken,
    brokenIn,
    labels,
  };
}

function layerOf({ layers }: Network, number: number): Layer {
  const { activation, bias } = layers[number - 1];
  // A network of one layer leaves the number out, except in Δl₁.
  const own = layers.length === 1 ? '' : String(number);
  return {
    number,
    activation,
    input: number === 1 ? 'X' : `l${number - 1}`,
    weights: `W${own}`,
    bias: bias ? `b${own}` : undefined,
    z: `z${own}`,
    output: number === layers.length ? 'yHat' : `l${number}`,
    delta: `delta${number}`,
  };
}

/** What descent changes in a layer: its weights and, where it has one, its bias. */
export const trainedOf = ({ weights, bias }: Layer): readonly Name[] =>
  bias ? [weights, bias] : [weights];

/** Every cell of what descent changes in a network, first layer first, row after row. */
export const allWeights = (model: Model): readonly Ref[] =>
  model.layers.flatMap(trainedOf).flatMap((of) => refsOf(of, model));

/** The layer that makes the prediction. */
export const outputLayer = ({ layers }: Model): Layer => layers.at(-1)!;

/** The layer after one; nothing after the last. */
export const nextLayer = ({ number }: Layer, { layers }: Model): Layer | undefined =>
  layers[number];

/** The layer that has a quantity of its own, its gradient among them; its input is another layer's. */
export function layerOwning(name: Name, { layers }: Model): Layer | undefined {
  const of = plainOf(name);
  return layers.find(({ weights, bias, z, output, delta }) =>
    [weights, bias, z, output, delta].includes(of),
  );
}

/** The quantities that the reader sets, in the order in which a page shows them. */
export const chosenOf = ({ layers, policy }: Model): readonly Name[] => [
  'X',
  'y',
  ...layers.flatMap(trainedOf),
  ...(policy ? ['baseline'] : []),
  'rate',
];

/** The quantities of the forward pass, each after what it is computed from. */
export const forwardOf = ({ layers }: Model): readonly Name[] => [
  ...layers.flatMap(({ z, output }) => [z, output]),
  'L',
];

/** The quantities of the backward pass and of the update, each after what it is computed from. */
export const backwardOf = ({ layers }: Model): readonly Name[] => [
  ...layers.toReversed().flatMap((layer) => [layer.delta, ...trainedOf(layer).map(gradientOf)]),
  ...layers.flatMap(trainedOf).map(updatedOf),
  updatedOf('L'),
];

/** Whether a network has a quantity of that name. */
export const isNetworkName = (name: Name, model: Model): boolean => hasQuantity(name, model);
