import { expect, test } from 'vitest';
import { cellOf, exists, isRef, refOf, refsOf } from '../../src/expr/ref.ts';
import { modelOf } from '../../src/equations/network.ts';
import { series } from '../../src/lessons/series.ts';
import { wide } from '../support/pairs.ts';

test('a ref is a name, a row and a column, and says its cell', () => {
  expect(refOf('W1', 0, 2)).toBe('W1.0.2');
  expect(cellOf('W1.0.2')).toEqual({ name: 'W1', row: 0, column: 2 });
  expect(cellOf('W1New.10.12')).toEqual({ name: 'W1New', row: 10, column: 12 });
});

test.each([
  '',
  'W1',
  'W1.0',
  'Q.0.0',
  'W1.a.0',
  'W1.0a.0',
  'W1.a0.0',
  'W1.0.-1',
  'W1.0.1a',
  'W1.0.*',
  'W1.0.0.0',
  '-W1.0.0',
  'toString.0.0',
])('"%s" is no ref, and is refused', (text) => {
  expect(() => cellOf(text)).toThrow(`"${text}"`);
});

test('the refs of a quantity go row by row', () => {
  expect(refsOf('l1', { ...wide, examples: 2 })).toEqual(['l1.0.0', 'l1.0.1', 'l1.1.0', 'l1.1.1']);
});

test('a ref exists where the network has a quantity of that name', () => {
  const one = modelOf(series(4, 1));
  expect(exists('W.0.0', one)).toBe(true);
  expect(exists('W1.0.0', one)).toBe(false);
  expect(exists('l1.0.0', one)).toBe(false);
  expect(exists('W.0.0', wide)).toBe(false);
});

test('a ref exists where the network is large enough', () => {
  expect(exists('W1.2.1', wide)).toBe(true);
  expect(exists('W1.2.2', wide)).toBe(false);
  expect(exists('W1.3.0', wide)).toBe(false);
});

test.each([
  ['W1.0.2', true],
  ['W1.*.2', false],
  ['W1.0.2 W2.1.0', false],
])('whether %s is one cell: %s', (term, isOne) => {
  expect(isRef(term)).toBe(isOne);
});
