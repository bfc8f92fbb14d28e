import type { Shape } from '../core/matrix.ts';

/**
 * The identity of a quantity, computed from what it is: `X`, `W1`, `b1`, `delta2`, `dW1`, `W1New`.
 * A network of one layer leaves the layer's number out, except in `delta1`.
 */
export type Name = string;

/** What a quantity is, whichever layer it belongs to. */
export type Kind =
  | 'input'
  | 'label'
  | 'rate'
  | 'baseline'
  | 'weights'
  | 'bias'
  | 'sum'
  | 'output'
  | 'error'
  | 'loss';

/** A quantity as its name tells it; how large it is depends on the network. */
export interface Quantity {
  readonly kind: Kind;
  /** The number of its layer, from 1; none where the name has none. */
  readonly layer?: number;
  /** Whether it is the thing itself, the derivative of the loss by it, or what a step makes of it. */
  readonly as: 'itself' | 'gradient' | 'updated';
}

/** What a row or a column of a quantity counts: examples, the inputs (0) or the units of layer 1, 2 … */
export type Axis = 'example' | 'one' | number;

/** How large a network is: all that a formula needs to know of it to have a shape. */
export interface Sizes {
  readonly examples: number;
  readonly inputs: number;
  /** The units of each layer, the first layer first. */
  readonly widths: readonly number[];
  /** The layers that have a bias, by their numbers; none where it is left out. */
  readonly biased?: readonly number[];
  /** Set where the outputs are the probabilities of actions, and the labels their rewards. */
  readonly policy?: boolean;
  /** Set while a rule is broken: the two sides of a line may then differ. */
  readonly broken?: unknown;
  /** Set where quantities are rounded before they are used further: the sides differ in the last digit. */
  readonly rounded?: boolean;
}

const kinds: Readonly<Record<string, Kind>> = {
  X: 'input',
  y: 'label',
  rate: 'rate',
  baseline: 'baseline',
  W: 'weights',
  b: 'bias',
  z: 'sum',
  l: 'output',
  yHat: 'output',
  delta: 'error',
  L: 'loss',
};

const pattern =
  /^(?:X|y|rate|baseline|yHat|L(?<newLoss>New)?|(?:z|l|delta)(?<layer>[1-9]\d*)|z|(?<gradient>d)?[Wb](?<own>[1-9]\d*)?|[Wb](?<before>[1-9]\d*)?(?<updated>New))$/;

const known = new Map<Name, Quantity>();

/** What a name stands for. Throws on a text that is no quantity's name. */
export function quantityOf(name: Name): Quantity {
  const found = known.get(name) ?? read(name);
  known.set(name, found);
  return found;
}

/** Whether a text is the name that some quantity has in some network. */
export const isName = (text: string): boolean => pattern.test(text);

function read(name: Name): Quantity {
  const groups = pattern.exec(name)?.groups;
  if (!groups) {
    throw new Error(`quantityOf: expected a name such as X, W1 or dW1, and was given "${name}"`);
  }
  const plain = groups['gradient'] ? name.slice(1) : name.replace(/New$/, '');
  const layer = groups['layer'] ?? groups['own'] ?? groups['before'];
  const updated = groups['updated'] ?? groups['newLoss'];
  return {
    kind: kinds[plain.replace(/\d+$/, '')],
    layer: layer === undefined ? undefined : Number(layer),
    as: groups['gradient'] ? 'gradient' : updated ? 'updated' : 'itself',
  };
}

/** The quantity that a gradient is taken by, or that an updated one was: dW1 → W1, W1New → W1. */
export function plainOf(name: Name): Name {
  const { as } = quantityOf(name);
  if (as === 'gradient') return name.slice(1);
  return as === 'updated' ? name.slice(0, -'New'.length) : name;
}

/** The derivative of the loss by weights or by a bias: W1 → dW1. */
export const gradientOf = (weights: Name): Name => `d${weights}`;
/** What a step makes of weights, of a bias or of the loss: W1 → W1New. */
export const updatedOf = (name: Name): Name => `${name}New`;

/** Whether the reader sets it; all else is computed. */
export function isChosen(name: Name): boolean {
  const { kind, as } = quantityOf(name);
  return (
    as === 'itself' && ['input', 'label', 'rate', 'baseline', 'weights', 'bias'].includes(kind)
  );
}
/** Whether it is what descent changes: the weights of a layer, or its bias. */
export function isWeights(name: Name): boolean {
  const { kind, as } = quantityOf(name);
  return as === 'itself' && (kind === 'weights' || kind === 'bias');
}
export const isGradient = (name: Name): boolean => quantityOf(name).as === 'gradient';
export const isUpdated = (name: Name): boolean => quantityOf(name).as === 'updated';
/** The loss, the learning rate and a baseline are numbers in any network, not matrices. */
export const isNumber = (name: Name): boolean =>
  ['rate', 'baseline', 'loss'].includes(quantityOf(name).kind);

/** What the rows and the columns of a quantity count in a network of these sizes. */
export function axesOf(name: Name, { widths }: Sizes): readonly [Axis, Axis] {
  const { kind, layer = kind === 'output' ? widths.length : 1 } = quantityOf(name);
  switch (kind) {
    case 'rate':
    case 'baseline':
    case 'loss':
      return ['one', 'one'];
    case 'input':
      return ['example', 0];
    case 'label':
      return ['example', widths.length];
    case 'weights':
      return [layer - 1, layer];
    case 'bias':
      return ['one', layer];
    case 'sum':
    case 'output':
    case 'error':
      return ['example', layer];
  }
}

/** How many there are along an axis. */
export function sizeOf(axis: Axis, { examples, inputs, widths }: Sizes): number {
  if (axis === 'one') return 1;
  if (axis === 'example') return examples;
  return axis === 0 ? inputs : (widths[axis - 1] ?? 0);
}

/** Whether an index says which: not for the one example or the one output, nor for the one state of a policy. */
export function isIndexed(axis: Axis, sizes: Sizes): boolean {
  const isLone = axis === 'example' || axis === sizes.widths.length || (axis === 0 && sizes.policy);
  return axis !== 'one' && !(isLone && sizeOf(axis, sizes) === 1);
}

/** Rows × columns of a quantity in a network of these sizes; 0 where it has no such layer. */
export function shapeOf(name: Name, sizes: Sizes): Shape {
  const [row, column] = axesOf(name, sizes);
  return { rows: sizeOf(row, sizes), columns: sizeOf(column, sizes) };
}

/** Whether a network of these sizes has a quantity of that name. */
export function hasQuantity(name: Name, { widths, biased = [], policy }: Sizes): boolean {
  const { kind, layer } = quantityOf(name);
  if (kind === 'baseline') return policy === true;
  const isOfLayer = kind === 'weights' || kind === 'bias' || kind === 'sum';
  if (isOfLayer && (layer === undefined) !== (widths.length === 1)) return false;
  if (kind === 'bias' && !biased.includes(layer ?? 1)) return false;
  const last = kind === 'output' ? widths.length - 1 : widths.length;
  return layer === undefined || layer <= last;
}
