import type { Name } from '../expr/alphabet.ts';
import { name, partial } from '../expr/build.ts';
import { outerProduct, overExamples } from './definitions.ts';
import { type Equation, layerWith } from './line.ts';

/** The gradient example by example: Σ over the examples of one input row, transposed, times its Δ. */
export const byExample =
  (weights: Name): Equation =>
  (model) => {
    const { input, delta } = layerWith(weights, model);
    return [
      {
        id: `by-example-${weights}`,
        left: partial(name('L'), name(weights)),
        right: overExamples(model, (i) => outerProduct(input, delta, i)),
      },
    ];
  };
