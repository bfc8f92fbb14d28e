import { gradientOf, isGradient, type Name, shapeOf, updatedOf } from '../expr/alphabet.ts';
import {
  apply,
  elementwise,
  fraction,
  grid,
  matrixProduct,
  minus,
  name,
  number,
  times,
} from '../expr/build.ts';
import { entries } from '../expr/entry.ts';
import { functionOf } from '../expr/functions/functions.ts';
import { rewrite } from '../expr/rewrite.ts';
import { isOne, shape, InnerSizesError } from '../expr/shape.ts';
import { type Expr, isSameTree } from '../expr/tree.ts';
import { slopeOf } from './activation.ts';
import type { BrokenRule } from './broken-rule.ts';
import { type Layer, type Model, nextLayer, trainedOf } from './network.ts';

/**
 * A mistake, as what it makes of the formula of a layer's error signal, of its weights' gradient or of
 * its bias's; the formula itself where the mistake is not in it.
 */
type Mistake = (formula: Expr, of: Name, layer: Layer, model: Model) => Expr;

const mistakes: Readonly<Record<BrokenRule, Mistake>> = {
  sign: (formula) =>
    rewrite(formula, (part) =>
      part.kind === 'minus' && isNamed(part.right, 'y') ? minus(part.right, part.left) : undefined,
    ),
  slope: (formula, _, layer) => slopedFactors(formula, layer)[0] ?? formula,
  slopeOfOutput: (formula, _, layer) => {
    const [before] = slopedFactors(formula, layer);
    if (!before || layer.activation === 'identity') return formula;
    const { prime } = functionOf(layer.activation);
    return prime ? elementwise(before, apply(prime, name(layer.output))) : formula;
  },
  mean: (formula, of, _, { examples }) =>
    examples > 1 && isGradient(of)
      ? times(fraction(number(1), number(examples)), formula)
      : formula,
  transpose: (formula, _, { input }) => untransposed(formula, input),
  transposeBack: (formula, _, layer, model) =>
    untransposed(formula, nextLayer(layer, model)?.weights),
  updated: (formula, _, layer, model) => {
    const next = nextLayer(layer, model)?.weights;
    return rewrite(formula, (part) =>
      next && isNamed(part, next) ? name(updatedOf(next)) : undefined,
    );
  },
  product: (formula, _, layer) => {
    const [error, first, ...rest] = slopedFactors(formula, layer);
    if (!error) return formula;
    const mixed = matrixProduct(error, first);
    return rest.length > 0 ? elementwise(mixed, ...rest) : mixed;
  },
  path: (formula, _, layer, model) => {
    const next = nextLayer(layer, model);
    if (!next || model.widths[next.number - 1] === 1) return formula;
    return rewrite(formula, (part) =>
      part.kind === 'matrixProduct' && isNamed(part.left, next.delta)
        ? withoutLastTerm(part, model)
        : undefined,
    );
  },
};

/** A matrix product whose inner sum lacks its last term: one column less on the left, one row less on the right. */
const withoutLastTerm = (
  { left, right }: Extract<Expr, { kind: 'matrixProduct' }>,
  model: Model,
): Expr =>
  matrixProduct(
    grid(entries(left, model).map((row) => row.slice(0, -1))),
    grid(entries(right, model).slice(0, -1)),
  );

/** What the broken rule makes of a formula, where it changes it and the shapes still fit. */
export function brokenFormula(
  of: Name,
  formula: Expr,
  layer: Layer,
  model: Model,
): Expr | undefined {
  const { broken, brokenIn = layer.number } = model;
  if (!broken || brokenIn !== layer.number) return undefined;
  const tried = attempt(broken, of, formula, layer, model);
  return tried && !tried.isSame && clashIn(tried.formula, model) === null
    ? tried.formula
    : undefined;
}

/**
 * The formula with the rule broken, and whether it comes to the same as before in this network; nothing
 * where the rule is not in it.
 */
export function attempt(
  rule: BrokenRule,
  of: Name,
  formula: Expr,
  layer: Layer,
  model: Model,
): { readonly formula: Expr; readonly isSame: boolean } | undefined {
  if (!isBackward(of, layer)) return undefined;
  const changed = mistakes[rule](formula, of, layer, model);
  if (isSameTree(changed, formula)) return undefined;
  return { formula: changed, isSame: isSameForNumbers(rule, layer, model) };
}

const isBackward = (of: Name, layer: Layer) =>
  of === layer.delta || trainedOf(layer).map(gradientOf).includes(of);

/** A single number is its own transpose, and a product of two numbers needs no rows. */
function isSameForNumbers(rule: BrokenRule, layer: Layer, model: Model): boolean {
  const isNumber = (of: Name) => isOne(shapeOf(of, model));
  switch (rule) {
    case 'transpose':
      return isNumber(layer.input);
    case 'transposeBack':
      return isNumber(nextLayer(layer, model)!.weights);
    case 'product':
      return isNumber(layer.output);
    case 'slopeOfOutput':
      // What is above 0 after them was so before.
      return ['relu', 'leakyRelu'].includes(layer.activation);
    case 'sign':
    case 'slope':
    case 'mean':
    case 'updated':
    case 'path':
      return false;
  }
}

const isNamed = (expr: Expr, of: Name | undefined) => expr.kind === 'name' && expr.name === of;

const untransposed = (formula: Expr, of: Name | undefined): Expr =>
  rewrite(formula, (part) =>
    part.kind === 'transpose' && isNamed(part.of, of) ? part.of : undefined,
  );

const slopeOfLayer = (layer: Layer) => (layer.activation === 'softmax' ? [] : slopeOf(layer));

/** What an error signal is before the slope of its activation, and then the slope; none where it has no slope. */
const slopedFactors = (formula: Expr, layer: Layer): readonly Expr[] =>
  formula.kind === 'elementwise' && slopeOfLayer(layer).length > 0 ? formula.factors : [];

/** The factors of a matrix product that have no product. */
export type Clash = Pick<InnerSizesError, 'left' | 'right'>;

/**
 * Which factors do not meet in a formula with a mistake in it; null where all do. What can be computed
 * has the shape that is needed: a product with a transpose dropped has it wherever there is one.
 */
export function clashIn(formula: Expr, model: Model): Clash | null {
  try {
    shape(formula, model);
    return null;
  } catch (error) {
    if (!(error instanceof InnerSizesError)) throw error;
    return error;
  }
}
