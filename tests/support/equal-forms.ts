import {
  elementwise,
  matrixProduct,
  minus,
  negate,
  number,
  plus,
  times,
  transpose,
} from '../../src/expr/build.ts';
import { rewrite } from '../../src/expr/rewrite.ts';
import type { Expr } from '../../src/expr/tree.ts';
import { definition } from '../../src/equations/definitions.ts';
import type { Model } from '../../src/equations/network.ts';
import { isChosen } from '../../src/expr/alphabet.ts';

/** Other ways of writing a formula, each in all of its parts; a formula that has no such part as it is. */
export const equalForms: Readonly<Record<string, (expr: Expr, model: Model) => Expr>> = {
  'factors the other way round': (expr) =>
    everywhere(expr, (part) => {
      if (part.kind === 'elementwise') return elementwise(...part.factors.toReversed());
      return part.kind === 'times' ? times(...part.factors.toReversed()) : part;
    }),
  'products from the right': (expr) =>
    everywhere(expr, (part) =>
      part.kind === 'matrixProduct' && part.left.kind === 'matrixProduct'
        ? matrixProduct(part.left.left, matrixProduct(part.left.right, part.right))
        : part,
    ),
  'transposed twice': (expr) =>
    everywhere(expr, (part) =>
      part.kind === 'name' || part.kind === 'transpose' ? transpose(transpose(part)) : part,
    ),
  'products as the transpose of the others': (expr) =>
    everywhere(expr, (part) =>
      part.kind === 'matrixProduct'
        ? transpose(matrixProduct(transpose(part.right), transpose(part.left)))
        : part,
    ),
  'a difference as a sum': (expr) =>
    everywhere(expr, (part) =>
      part.kind === 'minus' ? plus(part.left, negate(part.right)) : part,
    ),
  'a difference the other way round, with its minus': (expr) =>
    everywhere(expr, (part) =>
      part.kind === 'minus' ? negate(minus(part.right, part.left)) : part,
    ),
  'with its definitions put in': (expr, model) =>
    rewrite(expr, (part) =>
      part.kind === 'name' && !isChosen(part.name) ? definition(part.name, model) : undefined,
    ),
  'twice a half': (expr) => times(number(2), number(0.5), expr),
};

/** Changes every part of a formula, from the inside out; what a derivative is taken of and by stays. */
function everywhere(expr: Expr, change: (part: Expr) => Expr): Expr {
  const inside = rewrite(expr, (part) => {
    if (part === expr) return undefined;
    return part.kind === 'partial' ? part : everywhere(part, change);
  });
  return expr.kind === 'partial' ? expr : change(inside);
}
