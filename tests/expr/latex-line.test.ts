import { describe, expect, test } from 'vitest';
import { modelOf } from '../../src/equations/network.ts';
import { chainRuleFilledIn } from '../../src/equations/chain.ts';
import { slopeDerived } from '../../src/equations/factors.ts';
import { gradientEntry } from '../../src/equations/gradient.ts';
import { type Line, one, whole } from '../../src/equations/line.ts';
import {
  apply,
  entry,
  fraction,
  grid,
  matrixProduct,
  minus,
  name,
  negate,
  number,
  partial,
  plus,
  row,
  sum,
  times,
} from '../../src/expr/build.ts';
import type { Printing } from '../../src/expr/latex.ts';
import { latexEquality, latexEqualityInNumbers, sideRows } from '../../src/expr/latex-line.ts';
import type { Live } from '../../src/expr/live.ts';

import { notations } from '../../src/expr/notation/notations.ts';
import { series } from '../../src/lessons/series.ts';
import type { Expr } from '../../src/expr/tree.ts';
import { withPlaces } from '../support/live-numbers.ts';
import { wide } from '../support/pairs.ts';

describe('the rows of a line', () => {
  const printing = { notation: notations.blog, sizes: wide, linked: false };
  const L = name('L');
  const [a, b, c, d] = [0, 1, 2, 3].map((n) => entry('y', n, 0));
  const plusOf = (...terms: Expr[]): Expr => ({ kind: 'plus', terms });
  const terms = (count: number) => plusOf(...Array.from({ length: count }, () => a));
  const aligned = (...rows: string[]) => `\\begin{aligned} ${rows.join(' \\\\ ')} \\end{aligned}`;
  const inNumbers = (right: Expr, left = L, more: Partial<Printing> = {}) => {
    const live: Live[] = [];
    return withPlaces(latexEqualityInNumbers(left, right, { ...printing, ...more }, live), live);
  };

  test.each<[number, boolean, string[]]>([
    [6, false, ['L = y_{1} + y_{1} + y_{1} + y_{1} + y_{1} + y_{1}']],
    [7, false, ['L &= y_{1} + y_{1} + y_{1} + y_{1} + y_{1} + y_{1}', '&\\quad + y_{1}']],
    [
      13,
      true,
      [
        'L &= y_{1} + y_{1} + y_{1} + y_{1} + y_{1} + y_{1}',
        '&\\quad + y_{1} + y_{1} + y_{1} + y_{1} + y_{1} + y_{1}',
        '&\\quad + y_{1}',
      ],
    ],
  ])('hold six quantities: %i terms', (count, narrow, rows) => {
    const text = latexEquality(L, terms(count), { ...printing, narrow });
    expect(text).toBe(rows.length === 1 ? rows[0] : aligned(...rows));
  });

  test('hold a term of up to ten by itself, or of up to six where there is little room', () => {
    const seven: Expr = { kind: 'times', factors: Array.from({ length: 7 }, () => b) };
    const written = (count: number) =>
      Array.from({ length: count }, () => 'y_{2}').join(' \\times ');
    expect(latexEquality(L, plusOf(a, seven), printing)).toBe(
      aligned('L &= y_{1}', `&\\quad + ${written(7)}`),
    );
    expect(latexEquality(L, plusOf(a, seven), { ...printing, narrow: true })).toBe(
      aligned(`L &= y_{1} + ${written(5)}`, `&\\quad \\times ${written(2)}`),
    );
  });

  test('are two for each Σ that is written out in numbers, and one in symbols', () => {
    const long = sum('example', times(entry('y', 'i', 0), entry('yHat', 'i', 0)));
    expect(latexEquality(L, long, printing)).toBe('L = \\sum_{i} y_{i} \\times \\hat{y}_{i}');
    expect(inNumbers(long)).toBe(
      aligned(
        'L &= \\sum_{i} y_{i} \\times \\hat{y}_{i}',
        '&= #0 \\times (#1) + (#2) \\times (#3)',
        '&\\quad + (#4) \\times (#5) + (#6) \\times (#7)',
        '&= #8',
      ),
    );
  });

  test.each<[string, Expr, string[]]>([
    ['of a quantity, its value', a, ['L &= y_{1}', '&= #0']],
    [
      'of three numbers, what they come to behind them',
      plusOf(a, b, c),
      ['L &= y_{1} + y_{2} + y_{3}', '&= #0 + (#1) + (#2) = #3'],
    ],
    [
      'of four, below them',
      plusOf(a, b, c, d),
      ['L &= y_{1} + y_{2} + y_{3} + y_{4}', '&= #0 + (#1) + (#2) + (#3)', '&= #4'],
    ],
    [
      'of five, on two rows',
      plusOf(a, b, c, d, a),
      [
        'L &= y_{1} + y_{2} + y_{3} + y_{4} + y_{1}',
        '&= #0 + (#1) + (#2) + (#3)',
        '&\\quad + (#4)',
        '&= #5',
      ],
    ],
    [
      'of a grid, its cells',
      grid([[a, b]]),
      [
        'L &= \\begin{pmatrix} y_{1} & y_{2} \\end{pmatrix}',
        '&= \\begin{pmatrix} #0 & #1 \\end{pmatrix}',
      ],
    ],
    [
      'of a function of a product of matrices, what it comes to alone',
      minus(a, apply('log', negate(matrixProduct(row('l1', 0), name('W2'))))),
      ['L &= y_{1} - \\log(-l_{1,1} \\cdot W_{2})', '&= #0'],
    ],
    [
      'of a product of matrices that no function is taken of, all that is in it',
      minus(a, matrixProduct(row('l1', 0), name('W2'))),
      [
        'L &= y_{1} - l_{1,1} \\cdot W_{2}',
        '&= #0 - \\begin{pmatrix} #1 & #2 \\end{pmatrix} \\cdot \\begin{pmatrix} #3 \\\\ #4 \\end{pmatrix} = #5',
      ],
    ],
    [
      'of a product of matrices, all that is in it',
      matrixProduct(row('l1', 0), apply('log', name('W2'))),
      [
        'L &= l_{1,1} \\cdot \\log(W_{2})',
        '&= \\begin{pmatrix} #0 & #1 \\end{pmatrix} \\cdot \\log\\mathopen{}\\left(\\begin{pmatrix} #2 \\\\ #3 \\end{pmatrix}\\right)\\mathclose{} = #4',
      ],
    ],
  ])('have below them, %s', (_, right, rows) => {
    expect(inNumbers(right)).toBe(aligned(...rows));
  });

  test('have brackets as tall as what they hold where all of it is on one', () => {
    const tall = (of: string) => `L = 2 \\mathopen{}\\left(${of}\\right)\\mathclose{}`;
    const twice = (...terms: Expr[]): Expr => ({
      kind: 'times',
      factors: [number(2), plusOf(...terms)],
    });
    const half = fraction(a, b);
    const shown = '\\frac{y_{1}}{y_{2}}';
    const added = '\\mathopen{}\\left(\\sum_{i} y_{i} \\times \\hat{y}_{i}\\right)\\mathclose{}';
    expect(latexEquality(L, twice(half, half, half), printing)).toBe(
      tall(`${shown} + ${shown} + ${shown}`),
    );
    const product = sum('example', times(entry('y', 'i', 0), entry('yHat', 'i', 0)));
    expect(latexEquality(L, twice(a, product), printing)).toBe(tall(`y_{1} + ${added}`));
  });

  test('have no numbers below them for what names no quantity', () => {
    expect(inNumbers(fraction(number(1), number(4)))).toBe('L = \\frac{1}{4}');
  });

  test('hold four columns in numbers, each in its brackets', () => {
    const live: Live[] = [];
    const columns = Array.from({ length: 5 }, () => name('W2'));
    const rows = sideRows(plusOf(...columns), { ...printing, live });
    const matrix = (at: number) => `\\begin{pmatrix} #${at} \\\\ #${at + 1} \\end{pmatrix}`;
    expect(withPlaces(rows.join('\n'), live)).toBe(
      `&= ${[0, 2, 4, 6].map(matrix).join(' + ')}\n&\\quad + ${matrix(8)}`,
    );
  });
});

describe('a line', () => {
  const focus = { example: 0, units: [1, 0, 0] };
  const printing = { notation: notations.blog, sizes: wide, linked: false };
  const equality = ([{ left, right }]: readonly Line[]) => latexEquality(left, right, printing);
  const rows = ([{ left, right }]: readonly Line[]) =>
    latexEqualityInNumbers(left, right, printing, []).split(' \\\\ ').length;

  test('that is short stays on one row', () => {
    expect(equality(whole('yHat')(wide, focus))).toBe('\\hat{y} = \\sigma(z_{2})');
    expect(equality(gradientEntry('W1')(wide, focus))).not.toContain('aligned');
  });

  test('that is a long sum has several rows', () => {
    const [short] = [rows(one('yHat')(wide, focus))];
    expect(rows(chainRuleFilledIn('W2')(wide, focus))).toBeGreaterThan(short);
  });

  const inRows = (text: string) =>
    text.replaceAll(/ ?\\(?:begin|end)\{aligned\} ?/g, '').split(/ \\\\ (?=&)/);

  test('of wide matrices in numbers breaks before its operators, and has its value on a row of its own', () => {
    const sizes = modelOf(series(1, 2, 2));
    const [{ left, right }] = whole('delta1')(sizes, focus);
    const [, product, slope, value] = inRows(
      latexEqualityInNumbers(left, right, { ...printing, sizes }, []),
    );
    expect(product).toMatch(/^&= [^*]*pmatrix[^*]*pmatrix[^*]*$/);
    expect(slope).toMatch(/^&\\quad \* \\begin/);
    expect(value).toMatch(/^&= \\begin\{pmatrix\}/);
  });

  test('of short matrices in numbers ends in its value', () => {
    const sizes = modelOf(series(1, 2, 2));
    const [{ left, right }] = whole('l1')(sizes, focus);
    expect(inRows(latexEqualityInNumbers(left, right, { ...printing, sizes }, []))).toHaveLength(2);
  });

  test('whose left is the derivative of a long formula has that on a row of its own', () => {
    const [a, b, c] = [entry('z1', 0, 0), entry('z1', 0, 1), entry('y', 0, 0)];
    const ofSum = (sum: Expr) =>
      inRows(latexEquality(partial(sum, entry('W1', 0, 0)), entry('X', 0, 0), printing));
    const [first, second] = ofSum(plus(a, b, c));
    expect(first).toMatch(/^&\\frac/);
    expect(second).toBe('&= x_{1}^{1}');
    expect(ofSum(plus(a, b))).toHaveLength(1);
  });

  test('in numbers ends in its value, which is that of the cell on its left', () => {
    const live: Live[] = [];
    const [{ left, right }] = one('l1')(wide, focus);
    latexEqualityInNumbers(left, right, printing, live);
    expect(live.at(-1)?.ref).toBe('l1.0.0');
  });

  test('whose left is no cell ends in the value of its right', () => {
    const live: Live[] = [];
    const { left, right } = slopeDerived('W1')(wide, focus)[1];
    latexEqualityInNumbers(left, right, printing, live);
    expect(live.at(-1)).toMatchObject({ expr: right, ref: undefined });
  });
});
