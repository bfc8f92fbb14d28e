import { centralDifference, differenceStep } from '../core/differences.ts';
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
import { type Name, sizeOf, type Sizes } from './alphabet.ts';
import { weighted } from './build.ts';
import { functionOf } from './functions/functions.ts';
import { isScalar } from './scalar.ts';
import { type Bindings, bindingsOf, type Expr, resolve, variableOf } from './tree.ts';

/** Where a formula finds the values of the quantities that it names. */
export interface Scope {
  readonly sizes: Sizes;
  /** The value of a quantity. Throws where the network has none of that name. */
  matrix(name: Name): Matrix;
  /** The same network with one cell held at a value, and all that the forward pass makes of it. */
  holding(name: Name, row: number, column: number, value: number): Scope;
  /** Where numbers are taken as they are shown: what derivatives are taken from, and how they are shown. */
  readonly shown?: { readonly from: Scope; readonly as: (value: number) => number };
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
    case 'ones':
      return filled(sizeOf(expr.rows, scope.sizes), sizeOf(expr.columns, scope.sizes), 1);
    case 'matrixProduct':
      return multiply(value(expr.left), value(expr.right));
    case 'elementwise':
      return expr.factors.map(value).reduce(elementwise);
    case 'times':
      return scaled(expr.factors, value);
    case 'sum':
      return bindingsOf(expr, bindings, scope.sizes)
        .map((inner) => evaluate(expr.body, scope, inner))
        .reduce(add);
    case 'expectation':
      return value(weighted(expr));
    case 'plus':
      return combined(add, expr.terms, value);
    case 'minus':
      return combined(subtract, [expr.left, expr.right], value);
    case 'negate':
      return scale(value(expr.of), -1);
    case 'transpose':
      return transpose(value(expr.of));
    case 'apply':
      return functionOf(expr.function).values(value(expr.of));
    case 'component':
      return scalar(at(value(expr.of), 0, resolve(expr.column, bindings)));
    case 'power':
      return scalar(numberIn('a power', value(expr.base)) ** expr.exponent);
    case 'fraction': {
      const denominator = numberIn('a fraction, below its line,', value(expr.denominator));
      return map(value(expr.numerator), (x) => x / denominator);
    }
    case 'partial': {
      const { from = scope, as } = scope.shown ?? {};
      const value = derivative(expr.of, expr.by, from, bindings);
      return as ? map(value, as) : value;
    }
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

function numberIn(what: string, m: Matrix): number {
  if (m.rows === 1 && m.columns === 1) return m.values[0];
  throw new Error(`evaluate: ${what} takes a single number, 1×1; it was given ${shapeText(m)}`);
}

function rowOf(m: Matrix, row: number): Matrix {
  return matrixOf([Array.from({ length: m.columns }, (_, column) => at(m, row, column))]);
}

/** A product of numbers, or of numbers and one matrix, which they scale. */
function scaled(factors: readonly Expr[], value: (of: Expr) => Matrix): Matrix {
  const values = factors.map((factor) => ({ isNumber: isScalar(factor), of: value(factor) }));
  const matrices = values.filter(({ isNumber }) => !isNumber);
  if (matrices.length > 1) {
    throw new Error(
      'evaluate: a product of numbers takes one matrix at most; ' +
        `it was given ${matrices.map(({ of }) => shapeText(of)).join(' and ')}`,
    );
  }
  // In the order in which the factors stand: another order rounds otherwise.
  return values.reduce((a, b) =>
    a.isNumber
      ? { isNumber: b.isNumber, of: scale(b.of, a.of.values[0]) }
      : { isNumber: false, of: scale(a.of, b.of.values[0]) },
  ).of;
}

/** Adds or subtracts; a number beside a matrix stands for that number in every cell. */
function combined(
  f: (a: Matrix, b: Matrix) => Matrix,
  parts: readonly Expr[],
  value: (of: Expr) => Matrix,
): Matrix {
  const values = parts.map(value);
  const matrix = values.find((_, n) => !isScalar(parts[n]));
  return values
    .map((each, n) =>
      matrix && isScalar(parts[n]) ? filled(matrix.rows, matrix.columns, each.values[0]) : each,
    )
    .reduce(f);
}

function derivative(of: Expr, by: Expr, scope: Scope, bindings: Bindings): Matrix {
  const variable = variableOf(by);
  const held = scope.matrix(variable.name);
  const slope = (row: number, column: number) => {
    const x = at(held, row, column);
    let most = 0;
    const difference = centralDifference((moved) => {
      const value = evaluateNumber(of, scope.holding(variable.name, row, column, moved), bindings);
      most = Math.max(most, Math.abs(value));
      return value;
    }, x);
    // What rounding alone may leave of no difference is none: a 0 should not be seen as 9×10⁻¹².
    const rounding = (2 * most * Number.EPSILON) / differenceStep(x);
    return Math.abs(difference) <= rounding ? 0 : difference;
  };
  if (variable.kind === 'entry') {
    return scalar(slope(resolve(variable.row, bindings), resolve(variable.column, bindings)));
  }
  return matrixOf(toRows(held).map((cells, row) => cells.map((_, column) => slope(row, column))));
}
