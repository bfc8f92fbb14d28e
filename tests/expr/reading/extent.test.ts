import { describe, expect, test } from 'vitest';
import { readLine } from '../../../src/expr/reading/read-line.ts';
import {
  fraction,
  matrixProduct,
  minus,
  name,
  number,
  plus,
  sum,
} from '../../../src/expr/build.ts';
import { extentOf } from '../../../src/expr/reading/extent.ts';
import type { Expr } from '../../../src/expr/tree.ts';
import { square } from '../../support/reading.ts';

const L = name('L');

test.each<[string, Expr, number, number]>([
  ['a quantity', L, 1, 1],
  ['a sum', plus(L, L, L), 2, 4],
  ['what is deep on the left', minus(minus(L, L), L), 3, 5],
  ['what is deep on the right', minus(L, minus(L, L)), 3, 5],
  ['what is deep on both sides', matrixProduct(minus(L, L), minus(L, L)), 3, 7],
  ['a Σ over four examples', sum('example', L), 2, 8],
  ['a Σ in a Σ', sum('example', sum(0, L)), 3, 28],
  ['what a Σ stands in', fraction(sum('example', L), number(2)), 3, 10],
])('the depth and the parts of %s', (_, expr, depth, parts) => {
  expect(extentOf(expr, square)).toEqual({ depth, parts });
});

describe('a line is read up to what can be compared', () => {
  const tooMuch = {
    kind: 'unread',
    at: 0,
    message: 'The line stands for more than can be compared',
  };
  const deep = (depth: number) => `L${'-L'.repeat(depth - 1)}`;
  /** Two for each example. */
  const large = (parts: number) => ({ ...square, examples: parts / 2 });

  test.each([
    ['', ''],
    ['L = ', ''],
    ['', ' = L'],
  ])('with “%s” before it and “%s” behind it', (before, behind) => {
    const of = (text: string, sizes = square) =>
      readLine(`${before}${text}${behind}`, sizes, 'blog');
    const length = (text: string) => `${before}${text}${behind}`.length;
    expect(of(deep(120)).kind).toBe('read');
    expect(of(deep(121))).toEqual({ ...tooMuch, length: length(deep(121)) });
    expect(of('Σ_i 1', large(8_000)).kind).toBe('read');
    expect(of('Σ_i 1', large(8_002))).toEqual({ ...tooMuch, length: length('Σ_i 1') });
  });
});
