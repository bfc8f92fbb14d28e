import {
  apply,
  component,
  elementwise,
  entry,
  matrixProduct,
  minus,
  name,
  ones,
  plus,
  row,
  sum,
  times,
  transpose,
} from '../expr/build.ts';
import {
  type Axis,
  gradientOf,
  isChosen,
  type Name,
  sizeOf,
  type Sizes,
  updatedOf,
} from '../expr/alphabet.ts';
import { type Expr, type Index, indexOf } from '../expr/tree.ts';
import { slopeOf } from './activation.ts';
import {
  backwardOf,
  forwardOf,
  type Layer,
  type Model,
  nextLayer,
  outputLayer,
  trainedOf,
} from './network.ts';
import { averaging, losses } from './objective.ts';
import { brokenFormula } from './sabotage.ts';

/**
 * What a quantity is computed from: the matrix formula that defines it, or nothing for one that the
 * reader sets. The one list of dependencies there is: highlights, trails and formulas all read it.
 * Throws for a quantity that the network does not have.
 */
export function definition(of: Name, model: Model): Expr | undefined {
  if (isChosen(of)) return undefined;
  if (of === 'L') return lossOf(model, (i, k) => entry('yHat', i, k));
  if (of === 'LNew') return lossOf(model, (i, k) => predictionAfterUpdate(i, k, model));
  for (const layer of model.layers) {
    const formula = layerFormulas(layer, model)[of];
    if (formula) return brokenFormula(of, formula, layer, model) ?? formula;
  }
  throw new Error(`definition: a network of ${model.layers.length} layer(s) has no quantity ${of}`);
}

/** Every computed quantity of the network, each after what it is computed from. */
export const computedOf = (model: Model): readonly Name[] => [
  ...forwardOf(model),
  ...backwardOf(model),
];

/** What each quantity of a layer is computed from. */
function layerFormulas(layer: Layer, model: Model): Partial<Record<Name, Expr>> {
  const { input, weights, bias, z, output, delta } = layer;
  return {
    [z]: sums(name(input), name(weights), bias ? name(bias) : undefined),
    [output]: activated(layer, name(z)),
    [delta]: nextLayer(layer, model) ? sentBackError(layer, model) : outputError(layer, model),
    [gradientOf(weights)]: matrixProduct(transpose(name(input)), name(delta)),
    ...(bias && {
      [gradientOf(bias)]: matrixProduct(transpose(ones('example', 'one')), name(delta)),
    }),
    ...Object.fromEntries(
      trainedOf(layer).map((of) => [
        updatedOf(of),
        moved(name(of), times(name('rate'), name(gradientOf(of))), model),
      ]),
    ),
  };
}

/** Where a step goes to: against the gradient of a loss, along that of a reward. */
const moved = (from: Expr, by: Expr, { policy }: Model): Expr =>
  policy ? plus(from, by) : minus(from, by);

/** input · W, or with a bias input · W + 1 · b: the column of ones gives every example the same b. */
export const sums = (input: Expr, W: Expr, b: Expr | undefined, count: Axis = 'example'): Expr =>
  b ? plus(matrixProduct(input, W), matrixProduct(ones(count, 'one'), b)) : matrixProduct(input, W);

/** act(z); a layer whose activation is the identity gives its sums as they are. */
export const activated = ({ activation }: Layer, z: Expr): Expr =>
  activation === 'identity' ? z : apply(activation, z);

/** Σ over an axis; where there is one of it, the term itself. */
export const over = (
  axis: Exclude<Axis, 'one'>,
  sizes: Sizes,
  term: (index: Index) => Expr,
  primed = false,
): Expr => (sizeOf(axis, sizes) === 1 ? term(0) : sum(axis, term(indexOf(axis, primed)), primed));

/** Σ over the examples; with a single one, the term itself. */
export const overExamples = (sizes: Sizes, term: (i: Index) => Expr): Expr =>
  over('example', sizes, term);

/** One example's part of a transposed product: its row of one quantity, stood up, times that of another. */
export const outerProduct = (left: Name, right: Name, example: Index): Expr =>
  matrixProduct(transpose(row(left, example)), row(right, example));

/** The loss of any predictions: over the examples and the outputs, and averaged as the objective says. */
function lossOf(model: Model, prediction: (i: Index, k: Index) => Expr): Expr {
  const { network, widths } = model;
  const { term } = losses[network.objective.loss];
  const total = overExamples(model, (i) =>
    over(widths.length, model, (k) => term(entry('y', i, k), prediction(i, k))),
  );
  return times(...averaging(network), total);
}

/**
 * Δ of the last layer, ∂L/∂z. Where loss and output belong together the slope has cancelled, and
 * Δ = ŷ − y; else it is the slope of the loss, times the slope of the activation.
 */
function outputError(layer: Layer, model: Model): Expr {
  const { loss } = model.network.objective;
  const [y, yHat] = [name('y'), name('yHat')];
  const factors = averaging(model.network);
  switch (loss) {
    case 'binaryCrossEntropy':
      return times(...factors, minus(yHat, y));
    case 'crossEntropy':
      return times(...factors, minus(labelled(yHat, model), y));
    case 'squares':
    case 'halfSquares':
    case 'expectedReward': {
      const slope = times(...factors, losses[loss].slopes(y, yHat).at(-1)!);
      return layer.activation === 'softmax'
        ? throughSoftmax(slope, layer)
        : product(slope, ...slopeOf(layer));
    }
  }
}

/** ŷ, or where labels need not add up to 1 each row of it times the sum of its labels. */
const labelled = (yHat: Expr, model: Model): Expr => {
  if (model.labels === 'distributions') return yHat;
  const column = ones(outputLayer(model).number, 'one');
  const sumsOfLabels = matrixProduct(matrixProduct(name('y'), column), transpose(column));
  return elementwise(yHat, sumsOfLabels);
};

/** g by way of a softmax's whole Jacobian: ŷ ∗ (g − (g ∗ ŷ)·1·1ᵀ), each row less its mean under ŷ. */
function throughSoftmax(g: Expr, { output, number: axis }: Layer): Expr {
  const yHat = name(output);
  const column = ones(axis, 'one');
  const mean = matrixProduct(matrixProduct(elementwise(g, yHat), column), transpose(column));
  return elementwise(yHat, minus(g, mean));
}

/** Δ = (Δnext · Wnextᵀ) ∗ act′: the next layer's error sent back through its weights. */
function sentBackError(layer: Layer, model: Model): Expr {
  const { delta, weights } = nextLayer(layer, model)!;
  return product(matrixProduct(name(delta), transpose(name(weights))), ...slopeOf(layer));
}

const product = (...factors: Expr[]): Expr =>
  factors.length === 1 ? factors[0] : elementwise(...factors);

/** One entry of the prediction with the updated weights, as one formula of a row of X. */
function predictionAfterUpdate(i: Index, k: Index, model: Model): Expr {
  const all = model.layers.reduce<Expr>(
    (input, layer) => {
      const [W, b] = trainedOf(layer).map((of) => name(updatedOf(of)));
      return activated(layer, sums(input, W, b, 'one'));
    },
    row('X', i),
  );
  return model.widths.at(-1) === 1 ? all : component(all, k);
}
