import type { Chosen, Computed, Gradient, Name, Sizes, Updated, Weights } from '../expr/names.ts';

/** One layer by the names of its quantities: output = σ(input · weights). */
export interface Layer {
  readonly input: 'X' | 'l1';
  readonly weights: Weights;
  readonly z: 'z' | 'z1' | 'z2';
  readonly output: 'l1' | 'yHat';
  readonly delta: 'delta1' | 'delta2';
  readonly gradient: Gradient;
  readonly updated: Updated;
}

const oneLayer: readonly Layer[] = [
  {
    input: 'X',
    weights: 'W',
    z: 'z',
    output: 'yHat',
    delta: 'delta1',
    gradient: 'dW',
    updated: 'WNew',
  },
];
const twoLayers: readonly Layer[] = [
  {
    input: 'X',
    weights: 'W1',
    z: 'z1',
    output: 'l1',
    delta: 'delta1',
    gradient: 'dW1',
    updated: 'W1New',
  },
  {
    input: 'l1',
    weights: 'W2',
    z: 'z2',
    output: 'yHat',
    delta: 'delta2',
    gradient: 'dW2',
    updated: 'W2New',
  },
];

/** The layers of a network, from the input to the output. */
export const layersOf = (sizes: Sizes): readonly Layer[] =>
  sizes.layers === 1 ? oneLayer : twoLayers;

/** The layer that makes the prediction. */
export const outputLayer = (sizes: Sizes): Layer => layersOf(sizes).at(-1)!;

/** The quantities that the reader sets, in the order in which a page shows them. */
export const chosenOf = (sizes: Sizes): readonly Chosen[] => [
  'X',
  'y',
  ...layersOf(sizes).map((layer) => layer.weights),
  'rate',
];

/** The quantities of the forward pass, each after what it is computed from. */
export const forwardOf = (sizes: Sizes): readonly Computed[] => [
  ...layersOf(sizes).flatMap((layer) => [layer.z, layer.output]),
  'L',
];

/** The quantities of the backward pass and of the update, each after what it is computed from. */
export const backwardOf = (sizes: Sizes): readonly Computed[] => {
  const fromTheOutput = layersOf(sizes).toReversed();
  return [
    ...fromTheOutput.flatMap((layer) => [layer.delta, layer.gradient]),
    ...layersOf(sizes).map((layer) => layer.updated),
    'LNew',
  ];
};

/** Whether a network of these sizes has a quantity of that name. */
export const isNetworkName = (name: Name, sizes: Sizes): boolean =>
  new Set<Name>([...chosenOf(sizes), ...forwardOf(sizes), ...backwardOf(sizes)]).has(name);
