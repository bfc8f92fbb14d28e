import { expect, test } from 'vitest';
import { entry, minus, name, number, plus, row, times } from '../../src/expr/build.ts';
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

test('a row, a matrix and what is made of one are no numbers, whatever their size', () => {
  for (const expr of [row('l1', 0), name('W2'), minus(number(1), name('l1'))]) {
    expect(isScalar(expr)).toBe(false);
  }
});
