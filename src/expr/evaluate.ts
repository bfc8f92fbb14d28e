import { centralDifference } from '../core/differences.ts';
import {
  add,
  at,
  elementwise,
  filled,
  map,
  type Matrix,
  matrixOf,
  multiply,
  scale,
  shapeText,
  subtract,
  toRows,
  transpose,
} from '../core/matrix.ts';
import { sigmoid } from '../core/sigmoid.ts';
import type { Name } from './names.ts';
import { type Bindings, bindingsOf, type Expr, resolve, variableOf } from './tree.ts';

/** Where a formula finds the values of the quantities that it names. */
export interface Scope {
  /** The value of a quantity. Throws where the network has none of that name. */
  matrix(name: Name): Matrix;
  /** The same network with one cell held at a value, and all that the forward pass makes of it. */
  holding(name: Name, row: number, column: number, value: number): Scope;
}

/**
 * The value of a formula, a scalar as 1×1. A partial derivative is a central difference through the
 * scope's forward pass, so it knows nothing of the rule that it is used to check.
 * Throws where shapes do not meet, an index is unbound or a name is unknown.
 */
export function evaluate(expr: Expr, scope: Scope, bindings: Bindings = {}): Matrix {
  const value = (of: Expr) => evaluate(of, scope, bindings);
  switch (expr.kind) {
    case 'name':
      return scope.matrix(expr.name);
    case 'entry':
      return scalar(
        at(scope.matrix(expr.name), resolve(expr.row, bindings), resolve(expr.column, bindings)),
      );
    case 'row':
      return rowOf(scope.matrix(expr.name), resolve(expr.row, bindings));
    case 'number':
      return scalar(expr.value);
    case 'matrixProduct':
      return multiply(value(expr.left), value(expr.right));
    case 'elementwise':
      return expr.factors.map(value).reduce(elementwise);
    case 'times':
      return expr.factors.map(value).reduce(scalarTimes);
    case 'sum':
      return bindingsOf(expr, bindings)
        .map((inner) => evaluate(expr.body, scope, inner))
        .reduce(add);
    case 'plus':
      return expr.terms.map(value).reduce((a, b) => stretched(add, a, b));
    case 'minus':
      return stretched(subtract, value(expr.left), value(expr.right));
    case 'negate':
      return scale(value(expr.of), -1);
    case 'transpose':
      return transpose(value(expr.of));
    case 'sigma':
      return map(value(expr.of), sigmoid);
    case 'power':
      return scalar(numberIn('a power', value(expr.base)) ** expr.exponent);
    case 'fraction': {
      const denominator = numberIn('a fraction, below its line,', value(expr.denominator));
      return map(value(expr.numerator), (x) => x / denominator);
    }
    case 'exp':
      return map(value(expr.of), Math.exp);
    case 'partial':
      return derivative(expr.of, expr.by, scope, bindings);
    case 'grid':
      return matrixOf(
        expr.rows.map((row) => row.map((cell) => numberIn('a cell of a grid', value(cell)))),
      );
  }
}

/** The value of a scalar formula. Throws where it is not 1×1. */
export const evaluateNumber = (expr: Expr, scope: Scope, bindings: Bindings = {}): number =>
  numberIn('a scalar', evaluate(expr, scope, bindings));

const scalar = (value: number): Matrix => filled(1, 1, value);
const isScalar = (m: Matrix) => m.rows === 1 && m.columns === 1;

function numberIn(what: string, m: Matrix): number {
  if (isScalar(m)) return m.values[0];
  throw new Error(`evaluate: ${what} takes a single number, 1×1; it was given ${shapeText(m)}`);
}

function rowOf(m: Matrix, row: number): Matrix {
  return matrixOf([Array.from({ length: m.columns }, (_, column) => at(m, row, column))]);
}

function scalarTimes(a: Matrix, b: Matrix): Matrix {
  if (isScalar(a)) return scale(b, a.values[0]);
  if (isScalar(b)) return scale(a, b.values[0]);
  throw new Error(
    'evaluate: a product of numbers takes one matrix at most; ' +
      `it was given ${shapeText(a)} and ${shapeText(b)}`,
  );
}

/** Adds or subtracts; a single number beside a matrix stands for that number in every cell. */
function stretched(f: (a: Matrix, b: Matrix) => Matrix, a: Matrix, b: Matrix): Matrix {
  if (isScalar(a) && !isScalar(b)) return f(filled(b.rows, b.columns, a.values[0]), b);
  if (isScalar(b) && !isScalar(a)) return f(a, filled(a.rows, a.columns, b.values[0]));
  return f(a, b);
}

function derivative(of: Expr, by: Expr, scope: Scope, bindings: Bindings): Matrix {
  const variable = variableOf(by);
  const held = scope.matrix(variable.name);
  const slope = (row: number, column: number) =>
    centralDifference(
      (x) => evaluateNumber(of, scope.holding(variable.name, row, column, x), bindings),
      at(held, row, column),
    );
  if (variable.kind === 'entry') {
    return scalar(slope(resolve(variable.row, bindings), resolve(variable.column, bindings)));
  }
  return matrixOf(toRows(held).map((cells, row) => cells.map((_, column) => slope(row, column))));
}
