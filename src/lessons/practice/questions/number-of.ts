import { valueIn } from '../../../equations/judging/same-value.ts';
import type { Scope } from '../../../expr/evaluate.ts';
import type { Expr } from '../../../expr/tree.ts';

/** The value of a formula that is a single number; nothing where it has none. */
export const numberOf = (expr: Expr, scope: Scope): number | undefined =>
  valueIn(expr, scope)?.values[0];
