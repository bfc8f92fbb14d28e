import type { ActivationId, Network } from '../../core/network.ts';
import type { Layer, Model } from '../../equations/network.ts';
import { count } from '../count.ts';
import type { Told } from '../step.ts';

/** What the words of a step are about: a network, and the layer that the step speaks of. */
export interface Scene {
  readonly model: Model;
  readonly layer: Layer;
  /** The layer after it, where there is one. */
  readonly next?: Layer;
}

/** The words of a kind of step, for whatever network it is in. */
export type Words = (scene: Scene) => Omit<Told, 'about' | 'id'>;

/** What each activation is called in a sentence. */
export const activationName: Readonly<Record<ActivationId, string>> = {
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'relu',
  leakyRelu: 'leaky relu',
  identity: 'identity',
  softplus: 'softplus',
  softmax: 'softmax',
};

/** “2 relu nodes”. */
export const nodesText = ({ width, activation }: Network['layers'][number]): string =>
  count(width, `${activationName[activation]} node`);

/** Whether the layer makes the prediction. */
export const isLast = ({ next }: Scene): boolean => next === undefined;

export const hasBias = ({ layers }: Model): boolean =>
  layers.some(({ bias }) => bias !== undefined);

export const widthOf = ({ model, layer }: Scene): number => model.widths[layer.number - 1];

/** How many nodes the layer after it has. */
export const widthAfter = ({ model, layer }: Scene): number => model.widths[layer.number];

export const isBatch = ({ model }: Scene): boolean => model.examples > 1;

/** “Layer 2”; “the layer” where there is only one. */
export const layerText = ({ model, layer }: Scene): string =>
  model.layers.length === 1 ? 'the layer' : `layer ${layer.number}`;

/** “the node”, “both nodes”, “all 3 nodes”. */
export const allNodes = (width: number): string =>
  width === 1 ? 'the node' : width === 2 ? 'both nodes' : `all ${width} nodes`;
