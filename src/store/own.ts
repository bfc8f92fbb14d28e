import {
  type ActivationId,
  type LayerDescription,
  type LossId,
  type Network,
  outputOfLoss,
} from '../core/network.ts';
import { chosenOf, type Model, modelOf } from '../equations/network.ts';
import { type Name, shapeOf } from '../expr/alphabet.ts';

/** A matrix as the reader sets it, an array a row. */
export type Rows = readonly (readonly number[])[];

/** The numbers of quantities, by their names. */
export type Values = Readonly<Record<Name, Rows>>;

/** A network of the reader's own. */
export interface Own {
  readonly network: Network;
  /** Of what the network has, and of nodes and examples that it had, for their return. */
  readonly values: Values;
}

/** What a page can show: the core has no such limits. */
export const most = { examples: 8, inputs: 6, layers: 4, width: 6 } as const;

/** The largest network that a page can show, of whatever needs a sign of its own. */
export const largest: Network = {
  examples: most.examples,
  inputs: most.inputs,
  objective: { loss: 'crossEntropy', over: 'mean' },
  layers: Array.from({ length: most.layers }, (_, n) => ({
    width: most.width,
    activation: n + 1 === most.layers ? 'softmax' : 'sigmoid',
    bias: true,
  })),
};

/** A network with all its numbers: those that are not given are small, and always the same. */
export const ownOf = (network: Network, values: Values): Own => ({
  network,
  values: completed(values, modelOf(network)),
});

/** The network with its sizes within what a page can show. */
const limited = (network: Network): Network => ({
  ...network,
  examples: within(network.examples, most.examples),
  inputs: within(network.inputs, most.inputs),
  layers: network.layers.map((layer) => ({ ...layer, width: within(layer.width, most.width) })),
});

const within = (size: number, limit: number): number => Math.min(Math.max(size, 1), limit);

/** The network of other sizes or with another objective; its layers stay as many as they are. */
export const withNetwork = (own: Own, changed: Partial<Network>): Own =>
  ownOf(limited({ ...own.network, ...changed }), own.values);

/** The network with one layer described otherwise; layers count from 1. */
export const withLayer = (own: Own, number: number, changed: Partial<LayerDescription>): Own =>
  withNetwork(own, {
    layers: own.network.layers.map((layer, n) =>
      n + 1 === number ? { ...layer, ...changed } : layer,
    ),
  });

/** What a layer is like that nobody has described yet. */
const added: LayerDescription = { width: 2, activation: 'sigmoid', bias: true };

/**
 * A further layer before the one of that number, where there is room for one. The layers after it keep
 * their values.
 */
export const insertLayer = (own: Own, number: number): Own =>
  own.network.layers.length >= most.layers
    ? own
    : spliced(own, (layers) => layers.toSpliced(number - 1, 0, undefined));

/** One layer less: not the last, which makes the prediction. */
export const removeLayer = (own: Own, number: number): Own =>
  spliced(own, (layers) => layers.toSpliced(number - 1, 1));

/** Puts layers in or takes them out, by the places that they had, and moves their numbers with them. */
function spliced(
  own: Own,
  splice: (layers: readonly (number | undefined)[]) => readonly (number | undefined)[],
): Own {
  const { network, values } = own;
  const places = splice(network.layers.map((_, n) => n));
  const layers = places.map((n) => (n === undefined ? added : network.layers[n]));
  const [before, after] = [modelOf(network), modelOf({ ...network, layers })];
  const moved: Record<Name, Rows> = { X: values['X'], y: values['y'], rate: values['rate'] };
  places.forEach((from, to) => {
    if (from === undefined) return;
    const { weights, bias } = namesOf(before.layers[from].weights);
    const named = namesOf(after.layers[to].weights);
    if (values[weights]) moved[named.weights] = values[weights];
    if (values[bias]) moved[named.bias] = values[bias];
  });
  return ownOf({ ...network, layers }, moved);
}

/** A layer's bias has its name also while the layer is without one: it is kept for its return. */
const namesOf = (weights: Name) => ({ weights, bias: weights.replace('W', 'b') });

/** The network with another loss, and with the output that the loss needs. */
export function withLoss(own: Own, loss: LossId): Own {
  const { layers, objective } = own.network;
  const needed = outputOfLoss[loss];
  const changed = needed ? withLayer(own, layers.length, { activation: needed }) : own;
  return withNetwork(changed, { objective: { ...objective, loss } });
}

/** A layer with another activation, and the last with a loss that can be taken of it. */
export function withActivation(own: Own, number: number, activation: ActivationId): Own {
  const { layers, objective } = own.network;
  const needed = number === layers.length ? outputOfLoss[objective.loss] : undefined;
  const fits = needed === undefined || needed === activation;
  const fitting = fits ? objective : { ...objective, loss: 'halfSquares' as const };
  return withNetwork(withLayer(own, number, { activation }), { objective: fitting });
}

/** The network with one 1 in each row of labels, at its largest; the others are 0. */
export function oneHot(own: Own): Own {
  const { examples, layers } = own.network;
  const { width } = layers.at(-1)!;
  const y = own.values['y'].map((row, n) => {
    if (n >= examples) return row;
    const labels = row.slice(0, width);
    const chosen = labels.indexOf(Math.max(...labels));
    return row.map((label, column) => (column >= width ? label : column === chosen ? 1 : 0));
  });
  return { ...own, values: { ...own.values, y } };
}

/** The values with whatever a network needs and they have not. */
function completed(values: Values, model: Model): Values {
  const all: Record<Name, Rows> = { ...values };
  for (const name of chosenOf(model)) {
    const { rows, columns } = shapeOf(name, model);
    const given = all[name] ?? [];
    const height = Math.max(rows, given.length);
    const width = Math.max(columns, given[0]?.length ?? 0);
    if (height === given.length && width === given[0].length) continue;
    all[name] = Array.from({ length: height }, (_, row) =>
      Array.from(
        { length: width },
        (__, column) => given[row]?.[column] ?? seeded(name, row, column, row < given.length),
      ),
    );
  }
  return all;
}

/** A number that nobody has set: the same for the same place, small, and never 0. */
function seeded(name: Name, row: number, column: number, isAddedToRow: boolean): number {
  if (name === 'rate') return 0.5;
  if (name === 'baseline') return 0;
  // A new output is not the right one of an example that has its label; a new example takes turns.
  if (name === 'y') return !isAddedToRow && row % 2 === column ? 1 : 0;
  const start = Array.from(name).reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 0);
  const place = (start * stepOf.name + row * stepOf.row + column * stepOf.column) % 1;
  return (Math.floor(place * 180) - 90 || 90) / 100;
}

/**
 * How far neighbours are apart on a scale from 0 to 1 that starts again at its end: such steps put no
 * two places near each other. The powers of 1/p with p³ = p + 1, and the golden section.
 */
const stepOf = { row: 0.7548776662466927, column: 0.5698402909980532, name: 0.6180339887498949 };
