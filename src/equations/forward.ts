import { exp, fraction, matrixProduct, name, negate, number, plus, row } from '../expr/build.ts';
import type { Weights } from '../expr/names.ts';
import type { Expr } from '../expr/tree.ts';
import { type Equation, focused, layerWith } from './line.ts';

/** The weighted sums of one example: its row of X times the weights, zᵢ = Xᵢ · W. */
export const exampleSums =
  (weights: Weights): Equation =>
  (sizes, focus) => {
    const { input, z } = layerWith(weights, sizes);
    const example = sizes.examples === 1 ? 0 : focus.example;
    return [
      {
        id: `row-${z}`,
        left: row(z, example),
        right: matrixProduct(row(input, example), name(weights)),
      },
    ];
  };

/** The activation in focus written out: 1 / (1 + e⁻ᶻ). */
export const sigmoidWritten =
  (weights: Weights): Equation =>
  (sizes, focus) => {
    const { z, output } = layerWith(weights, sizes);
    return [
      {
        id: `sigmoid-${output}`,
        left: focused(output, sizes, focus),
        right: fraction(number(1), onePlusExp(focused(z, sizes, focus))),
      },
    ];
  };

/** 1 + e⁻ᶻ, the denominator of the sigmoid. */
export const onePlusExp = (z: Expr): Expr => plus(number(1), exp(negate(z)));
