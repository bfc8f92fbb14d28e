import * as build from './build.ts';
import type { Sizes } from './names.ts';
import { isOne, shape } from './shape.ts';
import type { Expr } from './tree.ts';

/** The scalar formula of one cell of a matrix formula. Throws where the matrix has no such cell. */
export function entry(expr: Expr, row: number, column: number, sizes: Sizes): Expr {
  const { rows, columns } = shape(expr, sizes);
  if (row >= rows || column >= columns) {
    throw new RangeError(
      `entry: expected a cell of a ${rows}×${columns} formula, and was given row ${row}, column ${column}`,
    );
  }
  // A single number beside a matrix stands in every cell.
  const of = (part: Expr): Expr =>
    isOne(shape(part, sizes)) ? entry(part, 0, 0, sizes) : entry(part, row, column, sizes);
  switch (expr.kind) {
    case 'name':
      return build.entry(expr.name, row, column);
    case 'row':
      return build.entry(expr.name, expr.row, column);
    case 'entry':
    case 'number':
      return expr;
    case 'matrixProduct': {
      const inner = shape(expr.left, sizes).columns;
      return build.plus(
        ...Array.from({ length: inner }, (_, n) =>
          build.times(entry(expr.left, row, n, sizes), entry(expr.right, n, column, sizes)),
        ),
      );
    }
    case 'elementwise':
    case 'times':
      return build.times(...expr.factors.map(of));
    case 'plus':
      return build.plus(...expr.terms.map(of));
    case 'sum':
      return build.sum(expr.index, expr.count, of(expr.body));
    case 'minus':
      return build.minus(of(expr.left), of(expr.right));
    case 'negate':
      return build.negate(of(expr.of));
    case 'transpose':
      return entry(expr.of, column, row, sizes);
    case 'sigma':
      return build.sigma(of(expr.of));
    case 'power':
      return build.power(of(expr.base), expr.exponent);
    case 'fraction':
      return build.fraction(of(expr.numerator), of(expr.denominator));
    case 'exp':
      return build.exp(of(expr.of));
    case 'partial':
      return build.partial(expr.of, entry(expr.by, row, column, sizes));
    case 'grid':
      return expr.rows[row][column];
  }
}

/** The scalar formulas of all cells of a matrix formula, an array a row. */
export function entries(expr: Expr, sizes: Sizes): Expr[][] {
  const { rows, columns } = shape(expr, sizes);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => entry(expr, row, column, sizes)),
  );
}
