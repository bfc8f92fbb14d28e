import { children } from './children.ts';
import { shapeOf, type Sizes } from './names.ts';
import { type Ref, refOf, refsOf } from './ref.ts';
import { type Bindings, type Expr, type Index, resolve } from './tree.ts';

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
      return refsOf(expr.name, sizes);
    case 'row': {
      const { rows, columns } = shapeOf(expr.name, sizes);
      return places(expr.row, rows, bindings).flatMap((row) =>
        Array.from({ length: columns }, (_, column) => refOf(expr.name, row, column)),
      );
    }
    case 'entry': {
      const { rows, columns } = shapeOf(expr.name, sizes);
      return places(expr.row, rows, bindings).flatMap((row) =>
        places(expr.column, columns, bindings).map((column) => refOf(expr.name, row, column)),
      );
    }
    case 'sum':
      return Array.from({ length: expr.count }, (_, n) =>
        list(expr.body, sizes, { ...bindings, [expr.index]: n }),
      ).flat();
    default:
      return children(expr).flatMap((child) => list(child, sizes, bindings));
  }
}

function places(index: Index, count: number, bindings: Bindings): number[] {
  if (typeof index === 'string' && bindings[index] === undefined) {
    return Array.from({ length: count }, (_, n) => n);
  }
  return [resolve(index, bindings)];
}
