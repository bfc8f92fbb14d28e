import { describe, expect, test } from 'vitest';
import { modelOf } from '../../src/equations/network.ts';
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
import { operatorTexts } from '../../src/expr/notation/text.ts';
import { shapesText } from '../../src/expr/shapes-text.ts';
import type { Expr } from '../../src/expr/tree.ts';
import { series } from '../../src/lessons/series.ts';

/** Four examples, three inputs, two hidden nodes, one output. */
const sizes = modelOf(series(4, 2, 1));
const [X, W1, W2, l1, delta2] = ['X', 'W1', 'W2', 'l1', 'delta2'].map(name);

const text = (expr: Expr, inColumns = false, notation: keyof typeof operatorTexts = 'blog') =>
  shapesText(expr, { sizes, operators: operatorTexts[notation], inColumns });

describe('the shapes of a formula', () => {
  test('stand in the place of its matrices, transposed ones turned', () => {
    expect(text(matrixProduct(X, W1))).toBe('4×3 · 3×2');
    expect(text(matrixProduct(transpose(X), delta2))).toBe('3×4 · 4×1');
    expect(text(plus(matrixProduct(X, W1), matrixProduct(ones('example', 'one'), W2)))).toBe(
      '4×3 · 3×2 + 4×1 · 2×1',
    );
  });

  test('are those of the matrices alone: numbers and functions change none', () => {
    expect(text(apply('sigmoid', l1))).toBe('4×2');
    expect(text(times(fraction(number(1), number(4)), minus(number(1), l1)))).toBe('4×2');
    expect(text(times(number(2), minus(l1, X)))).toBe('4×2 − 4×3');
  });

  test('have brackets where more than one matrix stands in a product, and nowhere else', () => {
    const sentBack = matrixProduct(delta2, transpose(W2));
    expect(text(elementwise(sentBack, l1, minus(number(1), l1)))).toBe('(4×1 · 1×2) ∗ 4×2 ∗ 4×2');
    expect(text(elementwise(minus(l1, l1), l1))).toBe('(4×2 − 4×2) ∗ 4×2');
    expect(text(matrixProduct(sentBack, transpose(W1)))).toBe('4×1 · 1×2 · 2×3');
  });

  test('have them in a product of matrices too', () => {
    expect(text(matrixProduct(elementwise(l1, l1), W2))).toBe('(4×2 ∗ 4×2) · 2×1');
    expect(text(matrixProduct(plus(l1, l1), W2))).toBe('(4×2 + 4×2) · 2×1');
    expect(text(matrixProduct(minus(l1, l1), W2))).toBe('(4×2 − 4×2) · 2×1');
    expect(text(elementwise(plus(l1, l1), l1))).toBe('(4×2 + 4×2) ∗ 4×2');
    expect(text(matrixProduct(plus(l1, number(1)), W2))).toBe('4×2 · 2×1');
  });

  test('are seen through a minus and a function', () => {
    expect(text(negate(matrixProduct(X, W1)))).toBe('4×3 · 3×2');
    expect(text(apply('sigmoid', matrixProduct(X, W1)))).toBe('4×3 · 3×2');
  });

  const a = entry('y', 0, 0);
  test.each<[Expr, string]>([
    [row('X', 0), '1×3'],
    [a, '1×1'],
    [number(2), '1×1'],
    [ones('example', 1), '4×2'],
    [transpose(l1), '2×4'],
    [sum('example', row('X', 'i')), '1×3'],
    [expectation(2, entry('yHat', 0, 'm'), a), '1×1'],
    [component(row('X', 0), 1), '1×1'],
    [power(a, 2), '1×1'],
    [fraction(l1, a), '4×2'],
    [partial(name('L'), W1), '3×2'],
    [grid([[a, a]]), '1×2'],
  ])('are one shape where no matrices are joined: %j', (expr, shape) => {
    expect(text(expr)).toBe(shape);
    expect(text(expr, true)).toBe(shape.split('×').toReversed().join('×'));
  });

  test('are turned, and their products the other way round, where an example is a column', () => {
    expect(text(matrixProduct(X, W1), true, 'columns')).toBe('2×3 3×4');
    expect(text(matrixProduct(delta2, transpose(W2)), true, 'columns')).toBe('2×1 1×4');
    expect(text(elementwise(l1, X), true, 'columns')).toBe('2×4 ⊙ 3×4');
  });
});
