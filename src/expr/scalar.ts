import { isNumber } from './alphabet.ts';
import { children } from './children.ts';
import type { Expr } from './tree.ts';

/**
 * Whether a formula is a number in any network, and not a matrix that happens to be 1×1 in this one.
 * Only a number stands for itself in every cell beside a matrix, and only numbers scale one.
 */
export function isScalar(expr: Expr): boolean {
  switch (expr.kind) {
    case 'number':
    case 'entry':
    case 'component':
      return true;
    case 'name':
      return isNumber(expr.name);
    case 'row':
    case 'ones':
    case 'matrixProduct':
    case 'grid':
      return false;
    case 'partial':
      return isScalar(expr.by);
    case 'elementwise':
    case 'times':
    case 'plus':
    case 'minus':
    case 'sum':
    case 'expectation':
    case 'negate':
    case 'transpose':
    case 'apply':
    case 'power':
    case 'fraction':
      return children(expr).every(isScalar);
  }
}
