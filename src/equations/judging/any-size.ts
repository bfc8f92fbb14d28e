import { children } from '../../expr/children.ts';
import type { Expr } from '../../expr/tree.ts';

/** Whether a formula means the same in a network of other sizes: it names no row, column or cell. */
export function isOfAnySize(expr: Expr): boolean {
  switch (expr.kind) {
    case 'grid':
      return false;
    case 'entry':
      return typeof expr.row === 'string' && typeof expr.column === 'string';
    case 'row':
      return typeof expr.row === 'string';
    case 'component':
      return typeof expr.column === 'string' && isOfAnySize(expr.of);
    case 'name':
    case 'number':
    case 'ones':
    case 'matrixProduct':
    case 'elementwise':
    case 'times':
    case 'sum':
    case 'expectation':
    case 'plus':
    case 'minus':
    case 'negate':
    case 'transpose':
    case 'apply':
    case 'power':
    case 'fraction':
    case 'partial':
      return children(expr).every(isOfAnySize);
  }
}
