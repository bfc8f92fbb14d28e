import { name, partial } from '../expr/build.ts';
import type { Weights } from '../expr/names.ts';
import { outerProduct, overExamples } from './definitions.ts';
import { type Equation, layerWith } from './line.ts';

/** The gradient example by example: Σ over the examples of one input row, transposed, times its Δ. */
export const byExample =
  (weights: Weights): Equation =>
  (sizes) => {
    const { input, delta } = layerWith(weights, sizes);
    return [
      {
        id: `by-example-${weights}`,
        left: partial(name('L'), name(weights)),
        right: overExamples(sizes, (i) => outerProduct(input, delta, i)),
      },
    ];
  };
