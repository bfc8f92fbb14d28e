import type { Name } from '../expr/alphabet.ts';
import { matrixProduct, name, partial, times, transpose } from '../expr/build.ts';
import { over, overExamples } from './definitions.ts';
import { type Equation, focused, layerWith } from './line.ts';

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
 * What comes back to a node's output: the error signal of each node that it goes to, times the weight
 * between, added up.
 */
export const sentBack =
  (weights: Name): Equation =>
  (model, focus) => {
    const { input, delta, number } = layerWith(weights, model);
    return [
      {
        id: `sent-back-${input}`,
        left: partial(name('L'), focused(input, model, focus)),
        right: over(number, model, (k) =>
          times(
            focused(delta, model, focus, { [number]: k }),
            focused(weights, model, focus, { [number]: k }),
          ),
        ),
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
