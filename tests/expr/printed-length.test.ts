import { expect, test } from 'vitest';
import {
  entry,
  expectation,
  matrixProduct,
  minus,
  name,
  number,
  partial,
  row,
  sum,
  times,
} from '../../src/expr/build.ts';
import type { Printing } from '../../src/expr/latex.ts';
import { blog } from '../../src/expr/notation/blog.ts';
import { columns } from '../../src/expr/notation/columns.ts';
import { lengthOfValue, printedLength } from '../../src/expr/printed-length.ts';
import type { Expr } from '../../src/expr/tree.ts';
import { wide } from '../support/pairs.ts';

const a = entry('y', 0, 0);
const symbols: Printing = { notation: blog, sizes: wide, linked: false };

test.each<[string, Expr, number, number]>([
  ['a number', number(2), 0, 0],
  ['a matrix of three columns', name('X'), 1, 3.5],
  ['a row of it', row('X', 0), 1, 3.5],
  ['a derivative', partial(minus(a, a), a), 1, 1],
  ['a product with a difference', times(a, minus(number(1), a), a), 3, 3],
  ['a sum over four examples', sum('example', times(entry('y', 'i', 0), a)), 2, 8],
  ['a sum in a sum', sum('example', sum(1, entry('l1', 'i', 'k'))), 1, 8],
  ['a difference of sums', minus(a, sum(1, entry('W2', 'k', 0))), 2, 3],
  [
    'an expectation over two units, each with its probability',
    expectation(1, entry('l1', 0, 'k'), entry('z1', 0, 'k')),
    1,
    4,
  ],
])('%s is %j: %d quantities long, and in numbers %d', (_, expr, inSymbols, inNumbers) => {
  expect(printedLength(expr, symbols)).toBe(inSymbols);
  expect(printedLength(expr, { ...symbols, live: [] })).toBe(inNumbers);
});

test('a matrix that is seen lying down is as long as its columns are high', () => {
  const printing: Printing = { ...symbols, notation: columns, live: [] };
  expect(printedLength(name('X'), printing)).toBe(4.5);
});

test('a value is as long as its shape is wide', () => {
  expect(lengthOfValue(matrixProduct(name('X'), name('W1')), symbols)).toBe(2.5);
  expect(lengthOfValue(times(a, a), symbols)).toBe(1);
});
