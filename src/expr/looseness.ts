import { functionOf } from './functions/functions.ts';
import type { Expr } from './tree.ts';

/** How tightly a printed formula holds together; brackets go around what is looser than its place. */
export const loose = { additive: 1, summed: 2, product: 3, postfix: 4, atom: 5 } as const;

/** How tightly a formula holds together as it is printed: in numbers, where there are `live` ones, an expectation is a sum. */
export function level(expr: Expr, { live }: { readonly live?: unknown }): number {
  switch (expr.kind) {
    case 'plus':
    case 'minus':
    case 'negate':
      return loose.additive;
    case 'sum':
      return loose.summed;
    case 'expectation':
      return live ? loose.summed : loose.atom;
    case 'matrixProduct':
    case 'elementwise':
    case 'times':
      return loose.product;
    case 'transpose':
    case 'power':
      return loose.postfix;
    case 'apply':
      return functionOf(expr.function).isPower ? loose.postfix : loose.atom;
    case 'name':
    case 'entry':
    case 'row':
    case 'number':
    case 'ones':
    case 'component':
    case 'fraction':
    case 'partial':
    case 'grid':
      return loose.atom;
  }
}
