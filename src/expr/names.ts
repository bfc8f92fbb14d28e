/** The quantities of a network: the alphabet in which its formulas, its trace and its cells are written. */
export const chosenNames = ['X', 'y', 'W', 'W1', 'W2', 'rate'] as const;
export const computedNames = [
  'z',
  'z1',
  'l1',
  'z2',
  'yHat',
  'L',
  'delta2',
  'delta1',
  'dW',
  'dW1',
  'dW2',
  'WNew',
  'W1New',
  'W2New',
  'LNew',
] as const;

/** A quantity that the reader sets. */
export type Chosen = (typeof chosenNames)[number];
/** A quantity that follows from the chosen ones. */
export type Computed = (typeof computedNames)[number];
export type Name = Chosen | Computed;

/** What a row or a column of a quantity counts; `one` where there is a single row or column. */
export type Axis = 'example' | 'component' | 'node' | 'one';

/** A rule of the backward pass that is broken on purpose, to see how the mistake shows. */
export type BrokenRule =
  'sign' | 'slope' | 'mean' | 'transpose' | 'transposeBack' | 'updated' | 'product';

/** How large the network is: all that a formula needs to know of it to have a shape. */
export interface Sizes {
  readonly layers: 1 | 2;
  readonly examples: number;
  readonly components: number;
  /** Hidden nodes; 1 where there is one layer, whose only node is the output. */
  readonly nodes: number;
  /** The rule that is broken, where one is; formulas and numbers then follow the mistake. */
  readonly broken?: BrokenRule;
}

export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

const axes: Record<Name, readonly [Axis, Axis]> = {
  X: ['example', 'component'],
  y: ['example', 'one'],
  W: ['component', 'one'],
  W1: ['component', 'node'],
  W2: ['node', 'one'],
  rate: ['one', 'one'],
  z: ['example', 'one'],
  z1: ['example', 'node'],
  l1: ['example', 'node'],
  z2: ['example', 'one'],
  yHat: ['example', 'one'],
  L: ['one', 'one'],
  delta1: ['example', 'node'],
  delta2: ['example', 'one'],
  dW: ['component', 'one'],
  dW1: ['component', 'node'],
  dW2: ['node', 'one'],
  WNew: ['component', 'one'],
  W1New: ['component', 'node'],
  W2New: ['node', 'one'],
  LNew: ['one', 'one'],
};

/** What the rows and the columns of a quantity count. With one layer, Δl₁ has a single column. */
export function axesOf(name: Name, sizes: Sizes): readonly [Axis, Axis] {
  return name === 'delta1' && sizes.layers === 1 ? ['example', 'one'] : axes[name];
}

/** How many there are along an axis. */
export function sizeOf(axis: Axis, sizes: Sizes): number {
  switch (axis) {
    case 'example':
      return sizes.examples;
    case 'component':
      return sizes.components;
    case 'node':
      return sizes.nodes;
    case 'one':
      return 1;
  }
}

/** Rows × columns of a quantity in a network of these sizes. */
export function shapeOf(name: Name, sizes: Sizes): Shape {
  const [row, column] = axesOf(name, sizes);
  return { rows: sizeOf(row, sizes), columns: sizeOf(column, sizes) };
}

/** The weights that a gradient belongs to: dW1 → W1. */
export const weightsOfGradient = { dW: 'W', dW1: 'W1', dW2: 'W2' } as const;
/** The gradient of a weight matrix: W1 → dW1. */
export const gradientOfWeights = { W: 'dW', W1: 'dW1', W2: 'dW2' } as const;
/** The quantity that an updated one was before the step: W1New → W1. */
export const beforeUpdate = { WNew: 'W', W1New: 'W1', W2New: 'W2', LNew: 'L' } as const;

export type Weights = keyof typeof gradientOfWeights;
export type Gradient = keyof typeof weightsOfGradient;
export type Updated = keyof typeof beforeUpdate;

export const isChosen = (name: Name): name is Chosen =>
  (chosenNames as readonly Name[]).includes(name);
export const isWeights = (name: Name): name is Weights => name in gradientOfWeights;
export const isGradient = (name: Name): name is Gradient => name in weightsOfGradient;
export const isUpdated = (name: Name): name is Updated => name in beforeUpdate;
/** The loss and the learning rate are numbers in any network, not matrices. */
export const isNumber = (name: Name): boolean => axes[name].every((axis) => axis === 'one');
