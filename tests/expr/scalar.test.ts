import { expect, test } from 'vitest';
import {
  apply,
  component,
  elementwise,
  entry,
  expectation,
  fraction,
  grid,
  matrixProduct,
  minus,
  name,
  negate,
  number,
  ones,
  partial,
  plus,
  power,
  row,
  sum,
  times,
  transpose,
} from '../../src/expr/build.ts';
import { evaluate } from '../../src/expr/evaluate.ts';
import { isScalar } from '../../src/expr/scalar.ts';
import { shape } from '../../src/expr/shape.ts';
import type { Expr } from '../../src/expr/tree.ts';
import { oneNetwork } from '../support/networks.ts';
import { narrow } from '../support/pairs.ts';

/** With one example and one hidden node W₂ and l₁ are 1×1, and X is 1×3. */
const { scope } = oneNetwork(narrow);

test.each<[string, Expr]>([
  ['added to a matrix', plus(name('X'), name('W2'))],
  ['taken from a matrix', minus(name('X'), name('W2'))],
  ['that a matrix is taken from', minus(name('W2'), name('X'))],
  ['times a matrix', times(name('W2'), name('X'))],
])('a matrix that happens to be 1×1, %s, is refused', (_, expr) => {
  expect(() => shape(expr, narrow)).toThrow(/shape/);
  expect(() => evaluate(expr, scope)).toThrow();
});

test.each<[string, Expr]>([
  ['a number', number(2)],
  ['an entry', entry('W2', 0, 0)],
  ['the learning rate', name('rate')],
  ['a sum of numbers', plus(number(1), name('L'))],
])('%s stands in every cell of a matrix, and scales it', (_, scalar) => {
  expect(isScalar(scalar)).toBe(true);
  const [value] = evaluate(scalar, scope).values;
  const X = scope.matrix('X').values;
  expect(evaluate(minus(name('X'), scalar), scope).values).toEqual(X.map((x) => x - value));
  expect(evaluate(times(scalar, name('X')), scope).values).toEqual(X.map((x) => value * x));
  expect(shape(plus(scalar, name('X')), narrow)).toEqual({ rows: 1, columns: 3 });
});

const [a, m] = [entry('l1', 0, 0), name('l1')];

test.each<[string, (of: Expr) => Expr]>([
  ['a negation', negate],
  ['a transpose', transpose],
  ['a function', (of) => apply('exp', of)],
  ['a power', (of) => power(of, 2)],
  ['a fraction', (of) => fraction(of, number(2))],
  ['a product', (of) => times(number(2), of)],
  ['a product entry by entry', (of) => elementwise(of, of)],
  ['a sum of terms', (of) => plus(number(2), of)],
  ['a difference', (of) => minus(number(2), of)],
  ['a sum over an index', (of) => sum('example', of)],
  ['an expectation', (of) => expectation(1, entry('l1', 0, 'k'), of)],
  ['a derivative by it', (of) => partial(name('L'), of)],
])('%s is a number where what it is made of are numbers', (_, made) => {
  expect(isScalar(made(a))).toBe(true);
  expect(isScalar(made(m))).toBe(false);
});

test('a derivative by a number is one, whatever it is of', () => {
  expect(isScalar(partial(m, a))).toBe(true);
});

test('a component is a number; a row, a matrix, a product of matrices, ones and a grid are none', () => {
  expect(isScalar(component(row('l1', 0), 0))).toBe(true);
  const none = [row('l1', 0), name('W2'), matrixProduct(a, a), ones('one', 'one'), grid([[a]])];
  for (const expr of none) expect(isScalar(expr), expr.kind).toBe(false);
});
