import type { Name } from '../expr/alphabet.ts';
import { apply, fraction, name, row } from '../expr/build.ts';
import { sigmoidOf } from '../expr/functions/sigmoid.ts';
import type { Expr } from '../expr/tree.ts';
import { over, sums } from './definitions.ts';
import { type Equation, focused, type Indices, inFocus, layerWith } from './line.ts';

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

/** The activation in focus written out, where it is a sigmoid, 1 / (1 + e⁻ᶻ), or a softmax, eᶻ / Σ eᶻ. */
export const activationWritten =
  (weights: Name): Equation =>
  (model, focus) => {
    const { z, output, activation, number: axis } = layerWith(weights, model);
    const at = (of: Name, also?: Indices) => focused(of, model, focus, also);
    const exp = (also?: Indices) => apply('exp', at(z, also));
    const line = (right: Expr) => [{ id: `${activation}-${output}`, left: at(output), right }];
    if (activation === 'sigmoid') return line(sigmoidOf(at(z)));
    if (activation !== 'softmax') return [];
    return line(
      fraction(
        exp(),
        over(axis, model, (k) => exp({ [axis]: k })),
      ),
    );
  };
