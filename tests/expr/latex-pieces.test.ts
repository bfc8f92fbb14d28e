import { describe, expect, test } from 'vitest';
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
  partial,
  power,
  row,
  sum,
  times,
  transpose,
} from '../../src/expr/build.ts';
import { latexPieces } from '../../src/expr/latex-pieces.ts';
import type { Live } from '../../src/expr/live.ts';
import { latex, type Printing } from '../../src/expr/latex.ts';
import { blog } from '../../src/expr/notation/blog.ts';
import { textbook } from '../../src/expr/notation/textbook.ts';
import type { Expr } from '../../src/expr/tree.ts';
import { withPlaces } from '../support/live-numbers.ts';
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

const [a, b, c, d] = [y(0), y(1), y(2), y(3)];
const plusOf = (...terms: Expr[]): Expr => ({ kind: 'plus', terms });
const sigma = sum(1, entry('W2', 'k', 0));
const share = expectation(1, entry('l1', 0, 'k'), minus(entry('z1', 0, 'k'), a));
/** In live numbers, which are printed as their places. */
const inNumbers = (expr: Expr, most: number, printing = symbols) => {
  const live: Live[] = [];
  const found = latexPieces(expr, { ...printing, live }, most).map(({ latex }) => latex);
  const text = found.join('@');
  return withPlaces(text, live).split('@');
};

test.each<[string, Expr, string[]]>([
  ['a quantity', a, ['y_{1}']],
  ['terms', plusOf(a, b), ['y_{1}', '+ y_{2}']],
  ['terms in brackets', plusOf(a, minus(b, c)), ['y_{1}', '+ (y_{2}', '- y_{3})']],
  ['a first term, which has none', minus(minus(a, b), c), ['y_{1}', '- y_{2}', '- y_{3}']],
  ['differences', minus(minus(a, b), minus(c, d)), ['y_{1}', '- y_{2}', '- (y_{3}', '- y_{4})']],
  ['what is less than nothing', negate(minus(a, b)), ['-(y_{1}', '- y_{2})']],
  ['a product behind a minus', negate(times(a, b)), ['-y_{1}', '\\times y_{2}']],
  [
    'a product with such a number behind one',
    minus(a, times(number(-2), b, c)),
    ['y_{1}', '- (-2) y_{2}', '\\times y_{3}'],
  ],
  ['and at the beginning', times(number(-2), b, c), ['-2 y_{2}', '\\times y_{3}']],
  [
    'factors',
    times(a, minus(b, c), power(d, 2)),
    ['y_{1}', '\\times (y_{2}', '- y_{3})', '\\times {y_{4}}^{2}'],
  ],
  ['factors entry by entry', elementwise(name('l1'), name('z1')), ['l_{1}', '* z_{1}']],
  [
    'a product of matrices, which is whole',
    matrixProduct(name('X'), name('W1')),
    ['X \\cdot W_{1}'],
  ],
  ['a function, which is whole', apply('exp', minus(a, b)), ['e^{y_{1} - y_{2}}']],
  ['a Σ, which is whole', sigma, ['\\sum_{k} w_{2}^{k}']],
  [
    'a Σ of a product with such a number',
    sum('example', times(number(-2), entry('y', 'i', 0), a)),
    ['\\sum_{i} (-2) y_{i}', '\\times y_{1}'],
  ],
  ['an E, which is whole', share, ['E_{1}[z_{1,1}^{k} - y_{1}]']],
  [
    'brackets as tall as what they hold, which stand on one line',
    times(a, minus(fraction(b, c), d)),
    ['y_{1}', '\\times \\mathopen{}\\left(\\frac{y_{2}}{y_{3}} - y_{4}\\right)\\mathclose{}'],
  ],
  [
    'a Σ before others, in brackets',
    plusOf(sigma, a),
    ['\\mathopen{}\\left(\\sum_{k} w_{2}^{k}\\right)\\mathclose{}', '+ y_{1}'],
  ],
  ['a constant before a sum', times(number(2), plusOf(a, b)), ['2 (y_{1}', '+ y_{2})']],
  ['a quantity before a sum', times(a, plusOf(b, c)), ['y_{1}', '\\times (y_{2}', '+ y_{3})']],
  [
    'a constant before a sum and more',
    times(number(2), plusOf(a, b), c),
    ['2 (y_{1}', '+ y_{2})', '\\times y_{3}'],
  ],
])('the smallest pieces are those of %s', (_, expr, texts) => {
  expect(pieces(expr, 0).join(' ')).toBe(texts.join(' '));
  expect(pieces(expr, 1)).toEqual(texts);
});

test.each<[string, Expr, string[]]>([
  ['a Σ', sigma, ['#0', '+ (#1)']],
  [
    'a Σ of differences',
    sum(1, minus(entry('W2', 'k', 0), a)),
    ['#0', '- (#1)', '+ (#2', '- (#3))'],
  ],
  ['a Σ before others', plusOf(sigma, a), ['#0', '+ (#1)', '+ (#2)']],
  ['a Σ as a factor', times(a, sigma), ['#0', '\\times (#1', '+ (#2))']],
  ['a constant before a Σ', times(number(2), sigma), ['2 (#0', '+ (#1))']],
  ['an expectation', share, ['#0', '\\times (#1', '- (#2))', '+ (#3)', '\\times (#4', '- (#5))']],
  [
    'a constant before an expectation',
    times(number(2), share),
    ['2 (#0', '\\times (#1', '- (#2))', '+ (#3)', '\\times (#4', '- (#5)))'],
  ],
  [
    'tall brackets',
    times(a, minus(fraction(b, c), d)),
    ['#0', '\\times \\mathopen{}\\left(\\frac{#1}{#2} - (#3)\\right)\\mathclose{}'],
  ],
])('the smallest pieces in numbers are those of %s', (_, expr, texts) => {
  expect(inNumbers(expr, 1)).toEqual(texts);
});

describe('a sum is broken by its terms, however short it is', () => {
  const sums: [string, Expr, string[], string[]][] = [
    ['itself', plusOf(a, b), ['y_{1}', '+ y_{2}'], ['#0', '+ (#1)']],
    [
      'behind a constant',
      times(number(-2), plusOf(a, b)),
      ['-2 (y_{1}', '+ y_{2})'],
      ['-2 (#0', '+ (#1))'],
    ],
    [
      'behind a constant that is a product',
      { kind: 'times', factors: [times(number(2), number(3)), plusOf(a, b)] },
      ['2 \\times 3 (y_{1}', '+ y_{2})'],
      ['2 \\times 3 (#0', '+ (#1))'],
    ],
    [
      'but not behind one that is a difference',
      times(minus(number(2), number(3)), plusOf(a, b)),
      ['(2 - 3) \\times (y_{1} + y_{2})'],
      ['(2 - 3) \\times (#0 + (#1))'],
    ],
    [
      'nor behind a quantity',
      times(a, plusOf(a, b)),
      ['y_{1} \\times (y_{1} + y_{2})'],
      ['#0 \\times (#1 + (#2))'],
    ],
    [
      'nor before another factor',
      times(number(2), plusOf(a, b), c),
      ['2 (y_{1} + y_{2}) \\times y_{3}'],
      ['2 (#0 + (#1)) \\times (#2)'],
    ],
    ['a Σ in numbers', sigma, ['\\sum_{k} w_{2}^{k}'], ['#0', '+ (#1)']],
    [
      'a Σ in numbers behind a constant',
      times(number(2), sigma),
      ['2 \\mathopen{}\\left(\\sum_{k} w_{2}^{k}\\right)\\mathclose{}'],
      ['2 (#0', '+ (#1))'],
    ],
    [
      'an expectation in numbers',
      expectation(1, entry('l1', 0, 'k'), a),
      ['E_{1}[y_{1}]'],
      ['#0 \\times (#1)', '+ (#2) \\times (#3)'],
    ],
    ['but no difference', minus(a, b), ['y_{1} - y_{2}'], ['#0 - (#1)']],
  ];
  test.each(sums)('%s', (_, expr, inSymbols, withLive) => {
    expect(pieces(expr, 10)).toEqual(inSymbols);
    expect(inNumbers(expr, 10)).toEqual(withLive);
  });
});

test.each<[string, Expr, string[]]>([
  [
    'behind a bracket',
    plusOf(a, minus(times(number(-2), b), c)),
    ['y_{1}', '+ (-2 y_{2}', '- y_{3})'],
  ],
  [
    'of a product in a product',
    { kind: 'times', factors: [a, times(number(-2), b)] },
    ['y_{1}', '\\times (-2 y_{2})'],
  ],
  ['of a sum', plusOf(times(number(-2), a), b), ['-2 y_{1}', '+ y_{2}']],
  ['and not behind a factor', times(a, number(-2), b), ['y_{1}', '\\times (-2) y_{2}']],
])('a number below 0 has no brackets at the beginning %s', (_, expr, texts) => {
  expect(pieces(expr, 1)).toEqual(texts);
});

test.each<Expr>([
  a,
  name('X'),
  row('X', 0),
  transpose(name('X')),
  apply('log', a),
  component(apply('softmax', row('X', 0)), 0),
  power(a, 2),
  fraction(a, b),
  partial(a, entry('z2', 0, 0)),
  grid([[a, b]]),
  matrixProduct(name('X'), name('W1')),
])('what is neither a sum nor a product of numbers is one piece, however long: $kind', (expr) => {
  expect(pieces(expr, 0)).toEqual([latex(expr, symbols)]);
});

test('each piece knows how long it is', () => {
  const counts = (expr: Expr, printing = symbols, most = 1) =>
    latexPieces(expr, printing, most).map(({ length }) => length);
  expect(counts(times(number(2), plusOf(a, times(b, c)), d))).toEqual([1, 1, 1, 1]);
  expect(counts(plusOf(a, times(b, c), d), symbols, 2)).toEqual([1, 2, 1]);
  expect(counts(times(a, number(2), minus(fraction(b, c), d)))).toEqual([1, 3]);
  expect(counts(sigma)).toEqual([1]);
  expect(counts(sigma, { ...symbols, live: [] })).toEqual([1, 1]);
  expect(counts(minus(a, matrixProduct(name('X'), name('W1'))))).toEqual([1, 2]);
});

test('where nothing stands between factors, no line begins there', () => {
  const printing = { ...symbols, notation: textbook };
  const half = fraction(number(1), number(2));
  const product = times(half, times(a, half, b));
  expect(pieces(product, 1, printing)).toEqual([
    '\\frac{1}{2} y_{1}',
    '\\times \\frac{1}{2} y_{2}',
  ]);
  expect(latexPieces(product, printing, 1).map(({ length }) => length)).toEqual([1, 1]);
});
