import {
  elementwise,
  entry,
  fraction,
  matrixProduct,
  minus,
  name,
  number,
  power,
  row,
  sigma,
  sum,
  times,
  transpose,
} from '../expr/build.ts';
import { type Computed, isChosen, type Name, type Sizes } from '../expr/names.ts';
import type { Expr, Index } from '../expr/tree.ts';
import { backwardOf, forwardOf, type Layer, layersOf } from './network.ts';
import { brokenFormulas } from './sabotage.ts';

/**
 * What a quantity is computed from: the matrix formula that defines it, or nothing for one that the
 * reader sets. The one list of dependencies there is: highlights, trails and formulas all read it.
 * Throws for a quantity that a network of these sizes does not have.
 */
export function definition(of: Name, sizes: Sizes): Expr | undefined {
  return isChosen(of) ? undefined : computedBy(of, sizes);
}

/** Every computed quantity of the network, each after what it is computed from. */
export const computedOf = (sizes: Sizes): readonly Computed[] => [
  ...forwardOf(sizes),
  ...backwardOf(sizes),
];

function computedBy(of: Computed, sizes: Sizes): Expr {
  if (of === 'L') return overExamples(sizes, (i) => halfSquare(entry('yHat', i, 0), i));
  if (of === 'LNew') {
    return overExamples(sizes, (i) => halfSquare(predictionAfterUpdate(i, sizes), i));
  }
  for (const [n, layer] of layersOf(sizes).entries()) {
    const next = layersOf(sizes)[n + 1];
    const formula = brokenFormulas(layer, next, sizes)[of] ?? layerFormulas(layer, next)[of];
    if (formula) return formula;
  }
  throw new Error(`definition: a network of ${sizes.layers} layer(s) has no quantity ${of}`);
}

/** What each quantity of a layer is computed from; the output's layer has none after it. */
const layerFormulas = (layer: Layer, next?: Layer): Partial<Record<Name, Expr>> => ({
  [layer.z]: matrixProduct(name(layer.input), name(layer.weights)),
  [layer.output]: sigma(name(layer.z)),
  [layer.delta]: next ? hiddenError(layer, next) : outputError(layer),
  [layer.gradient]: matrixProduct(transpose(name(layer.input)), name(layer.delta)),
  [layer.updated]: minus(name(layer.weights), times(name('rate'), name(layer.gradient))),
});

/** Σ over the examples; with a single one, the term itself. */
export const overExamples = (sizes: Sizes, term: (i: Index) => Expr): Expr =>
  sizes.examples === 1 ? term(0) : sum('i', sizes.examples, term('i'));

/** One example's part of a transposed product: its row of one quantity, stood up, times that of another. */
export const outerProduct = (left: Name, right: Name, example: Index): Expr =>
  matrixProduct(transpose(row(left, example)), row(right, example));

/** ½ (yᵢ − ŷᵢ)², of one example and any prediction for it. */
const halfSquare = (prediction: Expr, i: Index): Expr =>
  times(fraction(number(1), number(2)), power(minus(entry('y', i, 0), prediction), 2));

/** Δ = (ŷ − y) ∗ ŷ ∗ (1 − ŷ): the slope of the loss, times the slope of the last sigmoid. */
const outputError = ({ output }: Layer): Expr =>
  elementwise(minus(name(output), name('y')), name(output), minus(number(1), name(output)));

/** Δ = (Δnext · Wnextᵀ) ∗ l ∗ (1 − l): the next layer's error sent back through its weights. */
const hiddenError = ({ output }: Layer, next: Layer): Expr =>
  elementwise(
    matrixProduct(name(next.delta), transpose(name(next.weights))),
    name(output),
    minus(number(1), name(output)),
  );

const predictionAfterUpdate = (i: Index, sizes: Sizes): Expr =>
  layersOf(sizes).reduce<Expr>(
    (input, layer) => sigma(matrixProduct(input, name(layer.updated))),
    row('X', i),
  );
