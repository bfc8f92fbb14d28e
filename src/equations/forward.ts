import type { Name } from '../expr/alphabet.ts';
import { name, row } from '../expr/build.ts';
import { sigmoidOf } from '../expr/functions/sigmoid.ts';
import { sums } from './definitions.ts';
import { type Equation, focused, inFocus, layerWith } from './line.ts';

/** The weighted sums of one example: its row of X times the weights, zᵢ = Xᵢ · W. */
export const exampleSums =
  (weights: Name): Equation =>
  (model, focus) => {
    const { input, bias, z } = layerWith(weights, model);
    const example = inFocus('example', model, focus);
    return [
      {
        id: `row-${z}`,
        left: row(z, example),
        right: sums(row(input, example), name(weights), bias ? name(bias) : undefined, 'one'),
      },
    ];
  };

/** The activation in focus written out, where it is a sigmoid: 1 / (1 + e⁻ᶻ). */
export const sigmoidWritten =
  (weights: Name): Equation =>
  (model, focus) => {
    const { z, output, activation } = layerWith(weights, model);
    if (activation !== 'sigmoid') return [];
    return [
      {
        id: `sigmoid-${output}`,
        left: focused(output, model, focus),
        right: sigmoidOf(focused(z, model, focus)),
      },
    ];
  };
