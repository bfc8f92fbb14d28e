import type { Name, Sizes } from '../expr/alphabet.ts';
import { matrixProduct, name, partial, times, transpose } from '../expr/build.ts';
import { over, overExamples } from './definitions.ts';
import type { Expr } from '../expr/tree.ts';
import { type Equation, focused, type Indices, layerWith } from './line.ts';
import type { Layer } from './network.ts';

/** A weight reaches the loss only through the weighted sums that it is part of, one an example. */
export const throughSum =
  (weights: Name): Equation =>
  (model, focus) => {
    const { z } = layerWith(weights, model);
    const weight = focused(weights, model, focus);
    return [
      {
        id: `through-${z}`,
        left: partial(name('L'), weight),
        right: overExamples(model, (i) => {
          const sum = focused(z, model, focus, { example: i });
          return times(partial(name('L'), sum), partial(sum, weight));
        }),
      },
    ];
  };

/**
 * What comes back to one node's output through a layer: the error signal of each of its nodes, times
 * the weight between, added up. `at` is the entry in focus, along the layer's axis at the index given.
 */
export const errorsBack = (
  { delta, weights, number }: Layer,
  sizes: Sizes,
  at: (of: Name, also: Indices) => Expr,
): Expr =>
  over(number, sizes, (k) => times(at(delta, { [number]: k }), at(weights, { [number]: k })));

/** What comes back to the output of the node in focus, from all nodes that it goes to. */
export const sentBack =
  (weights: Name): Equation =>
  (model, focus) => {
    const layer = layerWith(weights, model);
    return [
      {
        id: `sent-back-${layer.input}`,
        left: partial(name('L'), focused(layer.input, model, focus)),
        right: errorsBack(layer, model, (of, also) => focused(of, model, focus, also)),
      },
    ];
  };

/** What comes back through a layer's weights, for every example and every node before: Δ · Wᵀ. */
export const sentBackAtOnce =
  (weights: Name): Equation =>
  (model) => {
    const { input, delta } = layerWith(weights, model);
    return [
      {
        id: `sent-back-at-once-${input}`,
        left: partial(name('L'), name(input)),
        right: matrixProduct(name(delta), transpose(name(weights))),
      },
    ];
  };
