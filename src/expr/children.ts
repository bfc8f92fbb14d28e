import type { Expr } from './tree.ts';

/** The formulas that a formula is made of, in reading order. */
export function children(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'name':
    case 'entry':
    case 'row':
    case 'number':
    case 'ones':
      return [];
    case 'matrixProduct':
    case 'minus':
      return [expr.left, expr.right];
    case 'elementwise':
    case 'times':
      return expr.factors;
    case 'plus':
      return expr.terms;
    case 'sum':
      return [expr.body];
    case 'expectation':
      return [expr.probability, expr.body];
    case 'negate':
    case 'transpose':
    case 'apply':
    case 'component':
      return [expr.of];
    case 'power':
      return [expr.base];
    case 'fraction':
      return [expr.numerator, expr.denominator];
    case 'partial':
      return [expr.of, expr.by];
    case 'grid':
      return expr.rows.flat();
  }
}
