import { describe, expect, test } from 'vitest';
import { entry, minus, number, sum, times } from '../../src/expr/build.ts';
import { latexPieces } from '../../src/expr/latex-pieces.ts';
import type { Printing } from '../../src/expr/latex.ts';
import { blog } from '../../src/expr/notation/blog.ts';
import type { Expr } from '../../src/expr/tree.ts';
import { wide } from '../support/pairs.ts';

const y = (i: number) => entry('y', i, 0);
const symbols: Printing = { notation: blog, sizes: wide, linked: false };
const pieces = (expr: Expr, most: number, printing = symbols) =>
  latexPieces(expr, printing, most).map((piece) => piece.latex);

describe('the pieces of a sum', () => {
  const threeTerms = sum('example', entry('y', 'i', 0));

  test('are its terms, each with its sign', () => {
    const terms: Expr = { kind: 'plus', terms: [y(0), minus(y(1), y(2)), y(3)] };
    expect(pieces(terms, 4)).toEqual(['y_{1}', '+ (y_{2} - y_{3})', '+ y_{4}']);
  });

  test('are written out in numbers, and under one Σ in symbols', () => {
    expect(pieces(threeTerms, 1)).toEqual(['\\sum_{i} y_{i}']);
    const sizes = { ...wide, examples: 3 };
    expect(pieces(threeTerms, 4, { ...symbols, sizes, live: [] })).toHaveLength(3);
  });
});

test('a constant before a sum has its brackets where it is a difference', () => {
  const terms: Expr = { kind: 'plus', terms: [y(0), y(1)] };
  const [two, three] = [number(2), number(3)];
  expect(pieces(times(two, terms), 1).join(' ')).toBe('2 (y_{1} + y_{2})');
  expect(pieces(times(minus(two, three), terms), 1).join(' ')).toBe(
    '(2 - 3) \\times (y_{1} + y_{2})',
  );
});

describe('the pieces of a product', () => {
  const product = times(minus(y(0), y(1)), y(2), minus(y(3), times(y(0), y(1))));

  test('are all of it where it is short', () => {
    expect(pieces(product, 6)).toHaveLength(1);
  });

  test('are its factors where it is long, and break inside brackets where those are', () => {
    expect(pieces(product, 5)).toEqual([
      '(y_{1} - y_{2})',
      '\\times y_{3}',
      '\\times (y_{4} - y_{1} \\times y_{2})',
    ]);
    expect(pieces(product, 2).slice(2)).toEqual(['\\times (y_{4}', '- y_{1} \\times y_{2})']);
  });
});
