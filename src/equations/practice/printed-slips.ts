import { isGradient, quantityOf } from '../../expr/alphabet.ts';
import { fraction, matrixProduct, number, ones, times, transpose } from '../../expr/build.ts';
import type { Expr } from '../../expr/tree.ts';
import type { Mistake } from '../judging/mistake.ts';
import { mistakesIn } from '../judging/mistakes.ts';
import type { Model } from '../network.ts';
import type { LineOf } from './derivation-lines.ts';

/** What can be wrong with one line: a mistake that judging names, or means taken before a product. */
export type Wrong =
  Mistake | (Pick<Mistake, 'part' | 'instead' | 'formula'> & { readonly id: 'averagedFirst' });

export type WrongId = Wrong['id'];

/** All that can be wrong with a line, the mistakes that judging names first. */
export const wrongsOf = (line: LineOf, model: Model): Wrong[] => [
  ...mistakesIn(line.right, model),
  ...averagedFirst(line, model),
];

/**
 * Whether a mistake is one that is seen in print: another layer's weights in the update, the error as
 * label less prediction, weights sent back that have had their step, means before the product.
 */
export function isSeenInPrint({ id, part, instead }: Wrong, { of }: LineOf): boolean {
  const { kind, as } = quantityOf(of);
  if (id === 'averagedFirst') return true;
  if (id === 'layer') return as === 'updated';
  if (id === 'updated') return kind === 'error';
  return id === 'sign' && isError(part) && instead.kind === 'minus';
}

/** ŷ − y, as it stands in an error signal. */
const isError = (expr: Expr): boolean =>
  expr.kind === 'minus' && expr.right.kind === 'name' && expr.right.name === 'y';

/** Xᵀ·Δ as the mean example, stood up, times the sum of all errors: one product in place of a sum of them. */
function averagedFirst({ of, right }: LineOf, { examples }: Model): Wrong[] {
  if (!isGradient(of) || examples === 1) return [];
  if (right.kind !== 'matrixProduct' || right.left.kind !== 'transpose') return [];
  if (right.left.of.kind === 'ones') return [];
  const row = transpose(ones('example', 'one'));
  const mean = times(fraction(number(1), number(examples)), matrixProduct(row, right.left.of));
  const formula = matrixProduct(transpose(mean), matrixProduct(row, right.right));
  return [{ id: 'averagedFirst', part: right, instead: formula, formula }];
}
