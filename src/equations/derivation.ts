import { gradientOf, updatedOf } from '../expr/alphabet.ts';
import { hiddenLayer, lastLayer, onlyLayer } from './backward-steps.ts';
import type { Derived } from './derived.ts';
import { exampleSums, activationWritten } from './forward.ts';
import { wanted } from './gradient.ts';
import { type Equation, one, together, whole } from './line.ts';
import { type Layer, type Model, outputLayer, trainedOf } from './network.ts';

/**
 * The derivation of any network, step by step: the data, each layer forward, the loss, what is wanted;
 * then from the last layer to the first the paths, their factors, the error signal, the entries, the
 * product and the bias; and one step of descent. With a single layer everything is met for the first
 * time, and the steps are smaller; with several examples there is more to add up.
 */
export function derivationOf(model: Model): readonly Derived[] {
  const { layers } = model;
  const [first] = layers;
  const isSmall = layers.length === 1;
  return [
    data(model),
    ...(isSmall ? [sums(first, model), output(first)] : layers.map((each) => forward(each, model))),
    loss,
    wantedOf(model),
    ...(isSmall ? onlyLayer(first) : lastLayer(outputLayer(model), model)),
    ...layers
      .slice(0, -1)
      .toReversed()
      .flatMap((layer) => hiddenLayer(layer, model)),
    update(model),
  ];
}

/** What a step is about: `paths-2` is of the kind `paths`, and of the layer of that number. */
export function aboutOf(about: string): { readonly kind: string; readonly number?: number } {
  const [, kind, number] = /^([a-z-]+?)(?:-(\d+))?$/.exec(about)!;
  return { kind, number: number === undefined ? undefined : Number(number) };
}

const data = ({ layers }: Model): Derived => ({
  about: 'data',
  pass: 'forward',
  lines: () => [],
  product: () => [],
  lit: ['X', 'y', ...layers.flatMap(trainedOf)],
});

/** The sums of one example, where there are several, before those of all. */
const sumsOf = ({ weights, z, number }: Layer, { examples }: Model): Equation[] => [
  one(z),
  ...(examples > 1 && number === 1 ? [exampleSums(weights)] : []),
  whole(z),
];

const sums = (layer: Layer, model: Model): Derived => ({
  about: 'sums-1',
  pass: 'forward',
  key: whole(layer.z),
  lines: together(...sumsOf(layer, model)),
  product: whole(layer.z),
  lit: [layer.input, ...trainedOf(layer), layer.z],
});

const output = ({ z, output: l, weights }: Layer): Derived => ({
  about: 'output-1',
  pass: 'forward',
  key: whole(l),
  lines: together(one(l), activationWritten(weights), whole(l)),
  product: whole(l),
  lit: [z, l],
});

/** A layer's sums and what it makes of them, in one step. */
function forward(layer: Layer, model: Model): Derived {
  const { number, input, z, output: l, weights } = layer;
  const isBatch = model.examples > 1;
  const isWritten = layer.activation === 'softmax' || (number === 1 && !isBatch);
  return {
    about: `forward-${number}`,
    pass: 'forward',
    key: whole(l),
    lines: together(
      ...sumsOf(layer, model),
      ...(isBatch && number > 1 ? [one(l)] : []),
      ...(isWritten ? [activationWritten(weights)] : []),
      whole(l),
    ),
    product: whole(z),
    lit: [input, ...trainedOf(layer), z, l],
  };
}

const loss: Derived = {
  about: 'loss',
  pass: 'loss',
  key: whole('L'),
  lines: whole('L'),
  product: whole('L'),
  lit: ['y', 'yHat', 'L'],
};

/** What is wanted of each layer, the last first: that is the order in which it is found. */
function wantedOf({ layers }: Model): Derived {
  const trained = layers.flatMap(trainedOf);
  return {
    about: 'wanted',
    pass: 'backward',
    lines: together(...layers.toReversed().flatMap(trainedOf).map(wanted)),
    product: wanted(layers[layers.length - 1].weights),
    lit: [...trained, 'L', ...trained.map(gradientOf)],
  };
}

function update({ layers }: Model): Derived {
  const [first] = layers;
  const trained = layers.flatMap(trainedOf);
  const lines = layers
    .toReversed()
    .flatMap(trainedOf)
    .map(updatedOf)
    .flatMap((of) => [one(of), whole(of)]);
  return {
    about: 'update',
    pass: 'update',
    key: whole(updatedOf(first.weights)),
    lines: together(...lines, whole(updatedOf('L'))),
    product: whole(updatedOf(first.weights)),
    lit: [
      ...trained,
      'rate',
      ...trained.map(gradientOf),
      ...trained.map(updatedOf),
      updatedOf('L'),
    ],
  };
}
