import { axesOf } from '../../expr/alphabet.ts';
import {
  fraction,
  matrixProduct,
  negate,
  number,
  ones,
  times,
  transpose,
} from '../../expr/build.ts';
import { shapeIn } from '../../expr/shape.ts';
import { rewrite } from '../../expr/rewrite.ts';
import { type Expr, isSameTree } from '../../expr/tree.ts';
import type { Model } from '../network.ts';
import { factorMistakes } from './factor-mistakes.ts';
import type { Change, Mistake } from './mistake.ts';
import { nameMistakes } from './name-mistakes.ts';
import { productMistakes } from './product-mistakes.ts';

/**
 * Every formula that one mistake makes of a right one, the likelier mistakes first. A mistake is a
 * change of one part of the tree, and knows neither which quantity the formula is of nor which loss.
 */
export function mistakesIn(formula: Expr, model: Model): Mistake[] {
  const parts = partsOf(formula);
  const kinds = [productMistakes, factorMistakes, nameMistakes];
  const inParts = kinds.flatMap((changesOf) =>
    parts.flatMap((part, n) =>
      changesOf(part, model).map(({ id, instead }): Mistake => ({
        id,
        part,
        instead,
        formula: withPart(formula, n, instead),
      })),
    ),
  );
  const ofAll = wholeMistakes(formula, model).map(({ id, instead }): Mistake => ({
    id,
    part: formula,
    instead,
    formula: instead,
  }));
  return [...inParts, ...ofAll].filter(({ part, instead }) => !isSameTree(part, instead));
}

/** The parts of a formula, itself first, in the order in which they are rewritten. */
function partsOf(formula: Expr): Expr[] {
  const parts: Expr[] = [];
  rewrite(formula, (part) => {
    parts.push(part);
    return undefined;
  });
  return parts;
}

/** The formula with its nth part replaced: a tree may hold the very same part more than once. */
function withPart(formula: Expr, n: number, instead: Expr): Expr {
  let at = 0;
  return rewrite(formula, () => (at++ === n ? instead : undefined));
}

/** What goes wrong with all of a formula. */
function wholeMistakes(formula: Expr, model: Model): Change[] {
  const { examples, widths } = model;
  const counts = [...new Set([examples, examples * widths.at(-1)!])].filter((count) => count > 1);
  const shape = shapeIn(formula, model);
  return [
    { id: 'sign', instead: negate(formula) },
    ...(shape && shape.rows * shape.columns > 1
      ? [{ id: 'turned' as const, instead: transpose(formula) }]
      : []),
    ...counts.map((count): Change => ({
      id: 'averaged',
      instead: times(fraction(number(1), number(count)), formula),
    })),
    { id: 'doubled', instead: times(number(2), formula) },
    { id: 'doubled', instead: times(fraction(number(1), number(2)), formula) },
    ...averagedFirst(formula, model),
  ];
}

/** Xᵀ·Δ as the mean example, stood up, times the sum of all errors: one product in place of a sum of them. */
function averagedFirst(formula: Expr, model: Model): Change[] {
  if (formula.kind !== 'matrixProduct' || formula.left.kind !== 'transpose') return [];
  const { of } = formula.left;
  const isOfExamples = of.kind === 'name' && axesOf(of.name, model)[0] === 'example';
  if (!isOfExamples || model.examples === 1) return [];
  const row = transpose(ones('example', 'one'));
  const mean = times(fraction(number(1), number(model.examples)), matrixProduct(row, of));
  const instead = matrixProduct(transpose(mean), matrixProduct(row, formula.right));
  return [{ id: 'averagedFirst', instead }];
}
