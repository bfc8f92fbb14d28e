import type { Expr } from './tree.ts';

/** The formula with each part that `change` has something else for replaced by it, from the outside in. */
export function rewrite(expr: Expr, change: (part: Expr) => Expr | undefined): Expr {
  const changed = change(expr);
  if (changed) return changed;
  const inside = (part: Expr) => rewrite(part, change);
  switch (expr.kind) {
    case 'name':
    case 'entry':
    case 'row':
    case 'number':
    case 'ones':
      return expr;
    case 'matrixProduct':
    case 'minus':
      return { ...expr, left: inside(expr.left), right: inside(expr.right) };
    case 'elementwise':
    case 'times':
      return { ...expr, factors: expr.factors.map(inside) };
    case 'plus':
      return { ...expr, terms: expr.terms.map(inside) };
    case 'sum':
    case 'expectation':
      return { ...expr, body: inside(expr.body) };
    case 'negate':
    case 'transpose':
    case 'apply':
    case 'component':
      return { ...expr, of: inside(expr.of) };
    case 'power':
      return { ...expr, base: inside(expr.base) };
    case 'fraction':
      return {
        ...expr,
        numerator: inside(expr.numerator),
        denominator: inside(expr.denominator),
      };
    case 'partial':
      return { ...expr, of: inside(expr.of), by: inside(expr.by) };
    case 'grid':
      return { ...expr, rows: expr.rows.map((row) => row.map(inside)) };
  }
}
