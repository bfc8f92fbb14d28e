import { matrixProduct, name, partial, times, transpose } from '../expr/build.ts';
import type { Weights } from '../expr/names.ts';
import { overExamples } from './definitions.ts';
import { type Equation, focused, layerWith } from './line.ts';
import { outputLayer } from './network.ts';

/** A weight reaches the loss only through the weighted sums that it is part of, one an example. */
export const throughSum =
  (weights: Weights): Equation =>
  (sizes, focus) => {
    const { z } = layerWith(weights, sizes);
    const weight = focused(weights, sizes, focus);
    return [
      {
        id: `through-${z}`,
        left: partial(name('L'), weight),
        right: overExamples(sizes, (i) => {
          const sum = focused(z, sizes, focus, i);
          return times(partial(name('L'), sum), partial(sum, weight));
        }),
      },
    ];
  };

/** What comes back to a hidden node's output: the output's error signal, times the weight between. */
export const sentBack: Equation = (sizes, focus) => {
  const { input, weights, delta } = outputLayer(sizes);
  return [
    {
      id: `sent-back-${input}`,
      left: partial(name('L'), focused(input, sizes, focus)),
      right: times(focused(delta, sizes, focus), focused(weights, sizes, focus)),
    },
  ];
};

/** What comes back through a layer's weights, for every example and every node before: Δ · Wᵀ. */
export const sentBackAtOnce =
  (weights: Weights): Equation =>
  (sizes) => {
    const { input, delta } = layerWith(weights, sizes);
    return [
      {
        id: `sent-back-at-once-${input}`,
        left: partial(name('L'), name(input)),
        right: matrixProduct(name(delta), transpose(name(weights))),
      },
    ];
  };
