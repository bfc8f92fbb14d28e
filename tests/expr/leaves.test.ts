import { expect, test } from 'vitest';
import {
  entry,
  expectation,
  minus,
  name,
  number,
  partial,
  row,
  sum,
  times,
} from '../../src/expr/build.ts';
import { leaves } from '../../src/expr/leaves.ts';
import type { Expr } from '../../src/expr/tree.ts';
import { wide } from '../support/pairs.ts';

const a = entry('y', 0, 0);

test.each<[string, Expr, number, number]>([
  ['a number', number(2), 0, 0],
  ['a matrix', name('X'), 1, 1],
  ['a row', row('X', 0), 1, 1],
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
])('%s names %j: %i quantities, and with its sums written out %i', (_, expr, short, long) => {
  expect(leaves(expr, wide, false)).toBe(short);
  expect(leaves(expr, wide, true)).toBe(long);
  expect(leaves(expr, wide)).toBe(long);
});
