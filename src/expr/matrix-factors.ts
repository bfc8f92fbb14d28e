import type { Expr } from './tree.ts';

/** The factors of a product of matrices: A·B·C is (A·B)·C, and needs no brackets to say so. */
export const matrixFactors = (expr: Expr): Expr[] =>
  expr.kind === 'matrixProduct' ? [...matrixFactors(expr.left), expr.right] : [expr];
