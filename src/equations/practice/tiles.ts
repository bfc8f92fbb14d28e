import { randomFrom } from '../../core/random.ts';
import { isUpdated } from '../../expr/alphabet.ts';
import { transpose } from '../../expr/build.ts';
import { children } from '../../expr/children.ts';
import { type Expr, isSameTree } from '../../expr/tree.ts';
import { mistakesIn } from '../judging/mistakes.ts';
import type { Line } from '../line.ts';
import type { Model } from '../network.ts';
import { shuffled } from './shuffled.ts';

/** Quantities of other places that are laid beside those of a product. */
const mostOthers = 2;

/** Whether a line puts matrices together by products, so that there is an order to be found. */
export const isBuilt = ({ right }: Line): boolean =>
  right.kind === 'matrixProduct' || right.kind === 'elementwise' || isSumOfProducts(right);

const isSumOfProducts = (expr: Expr): boolean =>
  expr.kind === 'plus' && expr.terms.some(({ kind }) => kind === 'matrixProduct');

/**
 * What a product can be built from: its factors, each quantity as it is and transposed, and a few
 * quantities that are taken for them. In an order that tells nothing.
 */
export function tilesOf({ right }: Line, model: Model): Expr[] {
  const factors = factorsOf(right);
  const own = factors.flatMap((factor) => {
    const of = factor.kind === 'transpose' ? factor.of : factor;
    return of.kind === 'name' || of.kind === 'ones' ? [of, transpose(of)] : [factor];
  });
  const others = mistakesIn(right, model).flatMap(({ instead }) =>
    instead.kind === 'name' && !isUpdated(instead.name) ? [instead] : [],
  );
  const all = distinct([...own, ...others]).slice(0, distinct(own).length + mostOthers);
  return shuffled(all, randomFrom(all.length));
}

/** The factors and terms of a product, as they stand; what is no product is one of them. */
export const factorsOf = (expr: Expr): readonly Expr[] =>
  expr.kind === 'matrixProduct' || expr.kind === 'elementwise' || isSumOfProducts(expr)
    ? children(expr).flatMap(factorsOf)
    : [expr];

const distinct = (list: readonly Expr[]): Expr[] =>
  list.filter((each, n) => list.findIndex((other) => isSameTree(each, other)) === n);
