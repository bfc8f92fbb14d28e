import { expect, test } from 'vitest';
import { entry, fraction, minus, number, plus, sum, times } from '../../src/expr/build.ts';

const [a, b, c] = [0, 1, 2].map((row) => entry('y', row, 0));

test('a product inside a product joins it', () => {
  expect(times(a, times(b, c))).toEqual({ kind: 'times', factors: [a, b, c] });
});

test('a sum inside a sum joins it, and a difference does not', () => {
  expect(plus(plus(a, b), c)).toEqual({ kind: 'plus', terms: [a, b, c] });
  expect(plus(minus(a, b), c)).toEqual({ kind: 'plus', terms: [minus(a, b), c] });
});

test('a single factor or term stands for itself', () => {
  expect(times(a)).toBe(a);
  expect(plus(a)).toBe(a);
});

test('numbers and fractions are what they are written as', () => {
  expect(number(-2)).toEqual({ kind: 'number', value: -2 });
  expect(fraction(a, b)).toEqual({ kind: 'fraction', numerator: a, denominator: b });
});

test('a sum is over an index without a prime, where nothing else is said', () => {
  expect(sum('example', a)).toEqual({ kind: 'sum', over: 'example', primed: false, body: a });
});
