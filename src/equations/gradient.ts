import { grid, name, partial, times } from '../expr/build.ts';
import { axesOf, shapeOf, type Sizes, sizeOf, type Weights } from '../expr/names.ts';
import type { Expr } from '../expr/tree.ts';
import { definition, overExamples } from './definitions.ts';
import { type Equation, type Focus, focused, layerWith, type Line } from './line.ts';

/** What is wanted: ∂L/∂W is one derivative for each weight, in the shape of W. */
export const wanted =
  (weights: Weights): Equation =>
  (sizes, focus) => [
    {
      id: `wanted-${weights}`,
      left: partial(name('L'), name(weights)),
      right: gridOfWeights(weights, sizes, focus, (at) =>
        partial(name('L'), focused(weights, sizes, at)),
      ),
    },
  ];

/** One entry of the gradient: over the examples, what the weight multiplied times the error. */
export const gradientEntry =
  (weights: Weights): Equation =>
  (sizes, focus) => [gradientLine(weights, sizes, focus)];

/** The entries beside the one in focus: the other inputs of its node, and its input at other nodes. */
export const likewise =
  (weights: Weights): Equation =>
  (sizes, focus) =>
    axesOf(weights, sizes).flatMap((axis) => {
      if (axis === 'one' || axis === 'example') return [];
      return Array.from({ length: sizeOf(axis, sizes) }, (_, n) => n)
        .filter((n) => n !== focus[axis])
        .map((n) => gradientLine(weights, sizes, { ...focus, [axis]: n }));
    });

/** All entries put in their places. */
export const assembled =
  (weights: Weights): Equation =>
  (sizes, focus) => [
    {
      id: `assembled-${weights}`,
      left: partial(name('L'), name(weights)),
      right: gridOfWeights(weights, sizes, focus, (at) => inputTimesError(weights, sizes, at)),
    },
  ];

/** The same matrix recognised as a product: ∂L/∂W = inputᵀ · Δ. */
export const recognised =
  (weights: Weights): Equation =>
  (sizes) => [
    {
      id: `recognised-${weights}`,
      left: partial(name('L'), name(weights)),
      right: definition(layerWith(weights, sizes).gradient, sizes)!,
    },
  ];

function gradientLine(weights: Weights, sizes: Sizes, focus: Focus): Line {
  return {
    id: `gradient-${weights}-${focus.component}-${focus.node}`,
    left: partial(name('L'), focused(weights, sizes, focus)),
    right: inputTimesError(weights, sizes, focus),
  };
}

function inputTimesError(weights: Weights, sizes: Sizes, focus: Focus): Expr {
  const { input, delta } = layerWith(weights, sizes);
  return overExamples(sizes, (i) =>
    times(focused(input, sizes, focus, i), focused(delta, sizes, focus, i)),
  );
}

function gridOfWeights(
  weights: Weights,
  sizes: Sizes,
  focus: Focus,
  entryAt: (focus: Focus) => Expr,
): Expr {
  const { rows, columns } = shapeOf(weights, sizes);
  const [down, across] = axesOf(weights, sizes);
  const place = (row: number, column: number) =>
    entryAt({
      ...focus,
      ...(down === 'one' ? {} : { [down]: row }),
      ...(across === 'one' ? {} : { [across]: column }),
    });
  return grid(
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => place(row, column)),
    ),
  );
}
