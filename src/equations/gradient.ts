import { type Axis, axesOf, gradientOf, type Name, shapeOf, sizeOf } from '../expr/alphabet.ts';
import { grid, name, partial, times } from '../expr/build.ts';
import type { Expr } from '../expr/tree.ts';
import { multiplied } from './factors.ts';
import { definition, overExamples } from './definitions.ts';
import {
  type Equation,
  type Focus,
  focused,
  inFocus,
  layerWith,
  type Line,
  withUnit,
} from './line.ts';
import type { Model } from './network.ts';

/** What is wanted: ∂L/∂W is one derivative for each weight, in the shape of W. */
export const wanted =
  (weights: Name): Equation =>
  (model, focus) => [
    {
      id: `wanted-${weights}`,
      left: partial(name('L'), name(weights)),
      right: gridOfWeights(weights, model, focus, (at) =>
        partial(name('L'), focused(weights, model, at)),
      ),
    },
  ];

/** One entry of the gradient: over the examples, what the weight multiplied times the error. */
export const gradientEntry =
  (weights: Name): Equation =>
  (model, focus) => [gradientLine(weights, model, focus)];

/** The entries beside the one in focus: the other inputs of its node, and its input at other nodes. */
export const likewise =
  (weights: Name): Equation =>
  (model, focus) =>
    axesOf(weights, model).flatMap((axis) =>
      Array.from({ length: sizeOf(axis, model) }, (_, n) => n)
        .filter((n) => n !== inFocus(axis, model, focus))
        .map((n) => gradientLine(weights, model, moved(focus, axis, n))),
    );

/** All entries put in their places. */
export const assembled =
  (weights: Name): Equation =>
  (model, focus) => [
    {
      id: `assembled-${weights}`,
      left: partial(name('L'), name(weights)),
      right: gridOfWeights(weights, model, focus, (at) => inputTimesError(weights, model, at)),
    },
  ];

/** The same matrix recognised as a product: ∂L/∂W = inputᵀ · Δ. */
export const recognised =
  (weights: Name): Equation =>
  (model) => [
    {
      id: `recognised-${weights}`,
      left: partial(name('L'), name(weights)),
      right: definition(gradientOf(weights), model)!,
    },
  ];

function gradientLine(weights: Name, model: Model, focus: Focus): Line {
  const places = axesOf(weights, model).map((axis) => inFocus(axis, model, focus));
  return {
    id: `gradient-${weights}-${places.join('-')}`,
    left: partial(name('L'), focused(weights, model, focus)),
    right: inputTimesError(weights, model, focus),
  };
}

function inputTimesError(weights: Name, model: Model, focus: Focus): Expr {
  const { bias, delta } = layerWith(weights, model);
  return overExamples(model, (i) => {
    const error = focused(delta, model, focus, { example: i });
    return weights === bias
      ? error
      : times(multiplied(weights, model, focus, { example: i }), error);
  });
}

function gridOfWeights(
  weights: Name,
  model: Model,
  focus: Focus,
  entryAt: (focus: Focus) => Expr,
): Expr {
  const { rows, columns } = shapeOf(weights, model);
  const [down, across] = axesOf(weights, model);
  return grid(
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) =>
        entryAt(moved(moved(focus, down, row), across, column)),
      ),
    ),
  );
}

/** The focus moved to a unit along an axis; an axis of one thing has no other. */
const moved = (focus: Focus, axis: Axis, unit: number): Focus =>
  typeof axis === 'number' ? { ...focus, units: withUnit(focus.units, axis, unit) } : focus;
