import { generalError } from '../equations/general.ts';
import { recognised } from '../equations/gradient.ts';
import { type Equation, type Focus, type Line, together, whole } from '../equations/line.ts';
import type { Layer, Model } from '../equations/network.ts';
import { sentBackAtOnce } from '../equations/paths.ts';

/** One thing that a layer does, and what it is called. */
export interface CardLine {
  readonly title: string;
  readonly line: Line;
}

/**
 * All that a layer does, a line each: its sums and its output on the way forward; on the way back its
 * error signal, in the general form where it has one, the gradients, and what it sends to the layer
 * before. The first layer sends nothing: before it there is nothing that could change.
 */
export function layerCard(layer: Layer, model: Model, focus: Focus): CardLine[] {
  const { number, weights, bias, z, output, delta } = layer;
  const said: readonly (readonly [string, Equation])[] = [
    ['Weighted sums', whole(z)],
    ['Output', whole(output)],
    ['Error signal', together(generalError(weights), whole(delta))],
    ['Gradient of the weights', recognised(weights)],
    ...(bias ? ([['Gradient of the bias', recognised(bias)]] as const) : []),
    ...(number > 1
      ? ([[`Sent back to layer ${number - 1}`, sentBackAtOnce(weights)]] as const)
      : []),
  ];
  return said.map(([title, equation]) => ({ title, line: equation(model, focus)[0] }));
}

/** What the card of a layer is called. */
export const cardTitle = ({ number }: Layer, { layers }: Model): string =>
  layers.length === 1 ? 'The layer at a glance' : `Layer ${number} at a glance`;
