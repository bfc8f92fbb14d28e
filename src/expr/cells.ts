import { weighted } from './build.ts';
import { children } from './children.ts';
import { shapeOf, type Sizes } from './alphabet.ts';
import { type Ref, refOf } from './ref.ts';
import { placeOf } from './term.ts';
import { type Bindings, bindingsOf, type Expr, type Index } from './tree.ts';

/**
 * The cells that a formula names, each once, in reading order; under a sum, for every value of its
 * index. An index that nothing binds stands for its whole row or column.
 */
export function cells(expr: Expr, sizes: Sizes, bindings: Bindings = {}): Ref[] {
  return [...new Set(list(expr, sizes, bindings))];
}

function list(expr: Expr, sizes: Sizes, bindings: Bindings): Ref[] {
  switch (expr.kind) {
    case 'name':
    case 'row':
    case 'entry': {
      const { rows, columns } = shapeOf(expr.name, sizes);
      const place = placeOf(expr, bindings);
      return places(place.row, rows).flatMap((row) =>
        places(place.column, columns).map((column) => refOf(expr.name, row, column)),
      );
    }
    case 'sum':
      return bindingsOf(expr, bindings, sizes).flatMap((inner) => list(expr.body, sizes, inner));
    case 'expectation':
      return list(weighted(expr), sizes, bindings);
    case 'number':
    case 'ones':
    case 'matrixProduct':
    case 'elementwise':
    case 'times':
    case 'plus':
    case 'minus':
    case 'negate':
    case 'transpose':
    case 'apply':
    case 'component':
    case 'power':
    case 'fraction':
    case 'partial':
    case 'grid':
      return children(expr).flatMap((child) => list(child, sizes, bindings));
  }
}

const places = (index: Index | undefined, count: number): number[] =>
  typeof index === 'number' ? [index] : Array.from({ length: count }, (_, n) => n);
