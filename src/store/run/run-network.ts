import { type Shape, toRows } from '../../core/matrix.ts';
import type { Network } from '../../core/network.ts';
import { chosenOf, type Model, modelOf } from '../../equations/network.ts';
import type { Chosen } from '../../equations/trace.ts';
import { type Name, shapeOf } from '../../expr/alphabet.ts';
import type { Choices } from '../choices.ts';
import { chosenIn, modelIn } from '../derive.ts';
import { most, type Values } from '../own.ts';

/**
 * The network of a run: the page's, or one of its layers in the sizes of the inputs and weights that were
 * brought, where these fit each other and not the page. `shapeGiven` tells the shape of what was brought,
 * and `fits` whether there are numbers in a shape for a quantity.
 */
export function networkOfRun(
  page: Model,
  shapeGiven: (name: Name) => Shape | undefined,
  fits: (name: Name, shape: Shape) => boolean,
): Network {
  const { network, layers } = page;
  const isFilled = (model: Model) =>
    chosenOf(model).every((name) => fits(name, shapeOf(name, model)));
  const X = shapeGiven('X');
  const widths = layers.map(({ weights }) => shapeGiven(weights)?.columns ?? 0);
  if (!X || isFilled(page)) return network;
  const isShown =
    X.rows <= most.examples &&
    X.columns <= most.inputs &&
    widths.every((width) => width > 0 && width <= most.width);
  if (!isShown) return network;
  const sized: Network = {
    ...network,
    examples: X.rows,
    inputs: X.columns,
    layers: network.layers.map((layer, n) => ({ ...layer, width: widths[n] })),
  };
  return isFilled(modelOf(sized)) ? sized : network;
}

/** A network with its numbers as a page of its own would have them: no rule is broken, nothing covered. */
export function pageOf(
  page: Choices,
  network: Network,
  chosen: Chosen,
): { readonly model: Model; readonly chosen: Chosen } {
  const values = Object.fromEntries(
    Object.entries(chosen).map(([name, matrix]) => [name, toRows(matrix!)]),
  ) as Values;
  const numbers = { ...page.numbers, own: { network, values } };
  const own: Choices = { ...page, numbers, chapter: 'any-network', broken: null, brokenIn: null };
  return { model: modelIn(own), chosen: chosenIn(own) };
}
