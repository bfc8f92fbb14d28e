import * as build from './build.ts';
import type { Sizes } from './alphabet.ts';
import { functionOf } from './functions/functions.ts';
import { isScalar } from './scalar.ts';
import { shape } from './shape.ts';
import { type Expr, isSameTree } from './tree.ts';

/** The scalar formula of one cell of a matrix formula. Throws where the matrix has no such cell. */
export function entry(expr: Expr, row: number, column: number, sizes: Sizes): Expr {
  const { rows, columns } = shape(expr, sizes);
  if (row >= rows || column >= columns) {
    throw new RangeError(
      `entry: expected a cell of a ${rows}×${columns} formula, and was given row ${row}, column ${column}`,
    );
  }
  // A number beside a matrix stands in every cell.
  const of = (part: Expr): Expr =>
    isScalar(part) ? entry(part, 0, 0, sizes) : entry(part, row, column, sizes);
  switch (expr.kind) {
    case 'name':
      return build.entry(expr.name, row, column);
    case 'row':
      return build.entry(expr.name, expr.row, column);
    case 'entry':
    case 'number':
      return expr;
    case 'ones':
      return build.number(1);
    case 'matrixProduct': {
      const inner = shape(expr.left, sizes).columns;
      return build.plus(
        ...Array.from({ length: inner }, (_, n) =>
          // What is multiplied by one of a matrix of ones stands as it is.
          build.times(
            ...(isOnes(expr.left) ? [] : [entry(expr.left, row, n, sizes)]),
            ...(isOnes(expr.right) ? [] : [entry(expr.right, n, column, sizes)]),
          ),
        ),
      );
    }
    case 'elementwise':
      return isPower(expr.factors)
        ? build.power(of(expr.factors[0]), expr.factors.length)
        : build.times(...expr.factors.map(of));
    case 'times':
      return build.times(...expr.factors.map(of));
    case 'plus':
      return build.plus(...expr.terms.map(of));
    case 'sum':
      return build.sum(expr.over, of(expr.body), expr.primed);
    case 'expectation':
      return build.expectation(expr.over, expr.probability, of(expr.body));
    case 'minus':
      return build.minus(of(expr.left), of(expr.right));
    case 'negate':
      return build.negate(of(expr.of));
    case 'transpose':
      return entry(expr.of, column, row, sizes);
    case 'apply':
      return functionOf(expr.function).byRow
        ? build.component(build.apply(expr.function, rowOf(expr.of, row, sizes)), column)
        : build.apply(expr.function, of(expr.of));
    case 'component':
      return expr;
    case 'power':
      return build.power(of(expr.base), expr.exponent);
    case 'fraction':
      return build.fraction(of(expr.numerator), of(expr.denominator));
    case 'partial':
      return build.partial(expr.of, entry(expr.by, row, column, sizes));
    case 'grid':
      return expr.rows[row][column];
  }
}

/** Whether a matrix is multiplied by itself: its entries are squared. */
const isPower = ([first, ...others]: readonly Expr[]): boolean =>
  others.length > 0 && others.every((each) => isSameTree(each, first));

/** One row of a formula, as a formula of that row. */
function rowOf(expr: Expr, row: number, sizes: Sizes): Expr {
  const { rows, columns } = shape(expr, sizes);
  if (rows === 1) return expr;
  if (expr.kind === 'name') return build.row(expr.name, row);
  return build.grid([
    Array.from({ length: columns }, (_, column) => entry(expr, row, column, sizes)),
  ]);
}

const isOnes = (expr: Expr): boolean =>
  expr.kind === 'ones' || (expr.kind === 'transpose' && isOnes(expr.of));

/** The scalar formulas of all cells of a matrix formula, an array a row. */
export function entries(expr: Expr, sizes: Sizes): Expr[][] {
  const { rows, columns } = shape(expr, sizes);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => entry(expr, row, column, sizes)),
  );
}
