import { children } from './children.ts';
import type { Expr } from './tree.ts';

/** Whether a derivative is in a formula: its value is a difference of two losses, and has fewer digits. */
export const hasDifference = (expr: Expr): boolean =>
  expr.kind === 'partial' || children(expr).some(hasDifference);
