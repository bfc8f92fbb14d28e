import { describe, test } from 'vitest';
import {
  apply,
  component,
  elementwise,
  entry,
  fraction,
  matrixProduct,
  minus,
  name,
  number,
  ones,
  partial,
  plus,
} from '../../../src/expr/build.ts';
import type { Expr } from '../../../src/expr/tree.ts';
import { expectRead } from '../../support/reading.ts';

const [X, y, W, W1, b, z, yHat, alpha, L] = [
  'X',
  'y',
  'W',
  'W1',
  'b',
  'z',
  'yHat',
  'rate',
  'L',
].map(name);
const timesOf = (...factors: Expr[]): Expr => ({ kind: 'times', factors });
const product = matrixProduct(X, W1);
const [y11, z11, b11, yHat11] = ['y', 'z', 'b', 'yHat'].map((of) => entry(of, 0, 0));

describe('a sign that joins matrices', () => {
  test.each<[string, Expr]>([
    ['X · W1 / y', fraction(product, y)],
    ['X · W1 × y', timesOf(product, y)],
    ['X · W1 · 2', timesOf(product, number(2))],
    ['X × y', timesOf(X, y)],
    ['X × y × L', timesOf(X, y, L)],
    ['X W1 × alpha L', timesOf(product, alpha, L)],
    ['1 · b1', matrixProduct(ones('example', 'one'), name('b1'))],
    ['1 · b1[0, 1]', timesOf(number(1), entry('b1', 0, 1))],
    ['1 · (y - yhat)', timesOf(number(1), minus(y, yHat))],
  ])('%s', (text, right) => expectRead(text, right));
});

describe('quantities of one entry are numbers where numbers are multiplied', () => {
  const lone = { examples: 1, inputs: 3, widths: [1], biased: [1] };
  const several = { ...lone, examples: 4 };

  test.each<[string, Expr]>([
    ['y z', timesOf(y11, z11)],
    ['y × z', timesOf(y11, z11)],
    ['y z b', timesOf(y11, z11, b11)],
    ['y × z × b', timesOf(y11, z11, b11)],
    ['(y − ŷ) z', timesOf(minus(y11, yHat11), z11)],
    ['alpha y', timesOf(alpha, y11)],
    ['y alpha', timesOf(y11, alpha)],
    ['L y z', timesOf(L, y11, z11)],
    ['alpha · y × z', timesOf(alpha, y11, z11)],
    ['y · z', matrixProduct(y, z)],
    ['y * z', elementwise(y, z)],
    ['X W', matrixProduct(X, W)],
    ['y X', matrixProduct(y, X)],
    ['y × X', timesOf(y11, X)],
    ['X × y', timesOf(X, y11)],
    ['X × (y + X)', timesOf(X, plus(y, X))],
    ['(∂ŷ/∂z) (∂L/∂z)', timesOf(partial(yHat11, z11), partial(L, z11))],
    ['{softmax(z)}_1 × 2', timesOf(component(apply('softmax', z), 0), number(2))],
  ])('%s', (text, right) => expectRead(text, right, { sizes: lone }));

  test.each<[string, Expr]>([
    ['X b', matrixProduct(X, b)],
    ['b X', matrixProduct(b, X)],
    ['b b', timesOf(b11, b11)],
    ['y b', matrixProduct(y, b)],
    ['y × b', timesOf(y, b11)],
  ])('and else matrices: %s, of several examples', (text, right) =>
    expectRead(text, right, { sizes: several }),
  );
});
