import { test } from 'vitest';
import { elementwise, matrixProduct, name, ones, transpose } from '../../../src/expr/build.ts';
import type { Expr } from '../../../src/expr/tree.ts';
import { expectRead } from '../../support/reading.ts';

const [X, W1, W2] = ['X', 'W1', 'W2'].map(name);
const sizes = (inputs: number, widths: number[]) => ({ examples: 4, inputs, widths });

test.each<[string, ReturnType<typeof sizes>, Expr]>([
  ['1_4ᵀ · X', sizes(3, [4, 2]), matrixProduct(transpose(ones('example', 'one')), X)],
  ['1_4ᵀ · W2', sizes(3, [4, 2]), matrixProduct(transpose(ones(1, 'one')), W2)],
  ['1_2ᵀ · W2', sizes(3, [2, 2]), matrixProduct(transpose(ones(1, 'one')), W2)],
  ['1_3ᵀ · W1', sizes(3, [2, 3]), matrixProduct(transpose(ones(0, 'one')), W1)],
  ['W2 · 1_2', sizes(3, [2, 2]), matrixProduct(W2, ones(2, 'one'))],
  ['1_5ᵀ · X', sizes(3, [4, 2]), matrixProduct(transpose(ones('example', 'one')), X)],
  ['np.ones((4, 7))', sizes(3, [4, 2]), ones('example', 'one')],
])('ones are along the axes that fit what stands beside them: %s', (text, of, right) => {
  expectRead(text, right, { sizes: of });
});

/**
 * A product with a sum of X for each digit 0, and one of W2 for each 1. Four ones stand in each, which are
 * tried as examples first and then as units; the digits say when it is their turn, the last digit first.
 */
function chosen(n: number): [text: string, right: (axes: 'as they fit' | 'usual') => Expr] {
  const texts = { 0: '(1_4ᵀ·X·1_3)', 1: '(1_4ᵀ·W2·1_2)' };
  const digits = n.toString(2).padStart(9, '0').split('').toReversed() as ('0' | '1')[];
  return [
    digits.map((digit) => texts[digit]).join(' * '),
    (axes) =>
      elementwise(
        ...digits.map((digit) => {
          const [of, across] = digit === '1' ? [W2, 2] : [X, 0];
          const down = digit === '1' && axes === 'as they fit' ? 1 : 'example';
          const row = matrixProduct(transpose(ones(down, 'one')), of);
          return matrixProduct(row, ones(across, 'one'));
        }),
      ),
  ];
}

test.each([1, 2, 5, 256, 399])('of several ones each gets the axis that fits: choice %i', (n) => {
  const [text, right] = chosen(n);
  expectRead(text, right('as they fit'));
});

test.each([400, 511])('after four hundred choices they stay as they were: choice %i', (n) => {
  const [text, right] = chosen(n);
  expectRead(text, right('usual'));
});
