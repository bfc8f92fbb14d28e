import { quantityOf } from '../../expr/alphabet.ts';
import type { Expr } from '../../expr/tree.ts';
import type { Mistake } from '../judging/mistake.ts';
import type { LineOf } from './derivation-lines.ts';

/**
 * Whether a mistake is one that is seen in print: another layer's weights in the update, the error as
 * label less prediction, weights sent back that have had their step, means before the product.
 */
export function isSeenInPrint({ id, part, instead }: Mistake, { of }: LineOf): boolean {
  const { kind, as } = quantityOf(of);
  if (id === 'averagedFirst') return true;
  if (id === 'layer') return as === 'updated';
  if (id === 'updated') return kind === 'error';
  return id === 'sign' && isError(part) && instead.kind === 'minus';
}

/** ŷ − y, as it stands in an error signal. */
const isError = (expr: Expr): boolean =>
  expr.kind === 'minus' && expr.right.kind === 'name' && expr.right.name === 'y';
