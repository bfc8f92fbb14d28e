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
  ones,
  partial,
  power,
  row,
  sum,
  times,
  transpose,
} from '../../src/expr/build.ts';
import { latex, latexValue, type Printing } from '../../src/expr/latex.ts';
import type { Live } from '../../src/expr/live.ts';
import { blog } from '../../src/expr/notation/blog.ts';
import { columns } from '../../src/expr/notation/columns.ts';
import type { Notation } from '../../src/expr/notation/notation.ts';
import { textbook } from '../../src/expr/notation/textbook.ts';
import type { Expr } from '../../src/expr/tree.ts';
import { withPlaces } from '../support/live-numbers.ts';
import { wide } from '../support/pairs.ts';

const exp = (of: Expr) => apply('exp', of);

const y = (i: number) => entry('y', i, 0);
const printing = { notation: blog, sizes: wide, linked: false };

const [a, b] = [y(0), y(1)];
const plusOf = (...terms: Expr[]): Expr => ({ kind: 'plus', terms });

/** Without what only makes brackets as tall as what they hold. */
const plain = (expr: Expr, notation: Notation = blog): string =>
  latex(expr, { ...printing, notation })
    .replaceAll('\\mathopen{}\\left', '')
    .replaceAll('\\right', '')
    .replaceAll('\\mathclose{}', '');

/** In live numbers, which are printed as their places. */
function inNumbers(expr: Expr, more: Partial<Printing> = {}, print = latex): string {
  const live: Live[] = [];
  return withPlaces(print(expr, { ...printing, ...more, live }), live);
}

/** Every kind of formula, its text, and what holds it together. */
const kinds: [Expr, string, 'sum' | 'Σ' | 'product' | 'power' | 'one'][] = [
  [name('L'), 'L', 'one'],
  [y(2), 'y_{3}', 'one'],
  [row('X', 1), 'X_{2}', 'one'],
  [ones('example', 'one'), '\\mathbf{1}', 'one'],
  [component(row('X', 1), 2), '{(X_{2})}_{3}', 'one'],
  [apply('log', minus(a, b)), '\\log(y_{1} - y_{2})', 'one'],
  [apply('exp', minus(a, b)), 'e^{y_{1} - y_{2}}', 'power'],
  [fraction(minus(a, b), y(2)), '\\frac{y_{1} - y_{2}}{y_{3}}', 'one'],
  [partial(name('L'), entry('W2', 1, 0)), '\\frac{\\partial L}{\\partial w_{2}^{2}}', 'one'],
  [partial(a, entry('z2', 1, 0)), '\\frac{\\partial y_{1}}{\\partial z_{2,2}}', 'one'],
  [
    grid([
      [a, minus(a, b)],
      [b, a],
    ]),
    '\\begin{pmatrix} y_{1} & y_{1} - y_{2} \\\\ y_{2} & y_{1} \\end{pmatrix}',
    'one',
  ],
  [expectation(2, entry('yHat', 0, 'm'), minus(a, b)), 'E_{1}[y_{1} - y_{2}]', 'one'],
  [transpose(name('X')), '{X}^{\\mathrm{T}}', 'power'],
  [power(a, 3), '{y_{1}}^{3}', 'power'],
  [times(a, b), 'y_{1} \\times y_{2}', 'product'],
  [elementwise(name('l1'), name('z1')), 'l_{1} * z_{1}', 'product'],
  [matrixProduct(name('X'), name('W1')), 'X \\cdot W_{1}', 'product'],
  [sum('example', entry('y', 'i', 0)), '\\sum_{i} y_{i}', 'Σ'],
  [sum(1, entry('W2', 'k′', 0), true), "\\sum_{k'} w_{2}^{k'}", 'Σ'],
  [plusOf(a, b), 'y_{1} + y_{2}', 'sum'],
  [minus(a, b), 'y_{1} - y_{2}', 'sum'],
  [negate(a), '-y_{1}', 'sum'],
];

describe('brackets stand where a formula would else read as another:', () => {
  test.each(kinds)('%j', (expr, text, holds) => {
    const inBrackets = `(${text})`;
    const unless = (...tight: (typeof holds)[]) => (tight.includes(holds) ? text : inBrackets);
    const first = holds === 'Σ' ? inBrackets : text;
    const term = unless('one', 'power', 'product');
    const factor = unless('one', 'power');
    expect(plain(expr)).toBe(text);
    expect(plain(plusOf(expr, a, expr))).toBe(`${first} + y_{1} + ${term}`);
    expect(plain(minus(expr, expr))).toBe(`${first} - ${term}`);
    expect(plain(negate(expr))).toBe(`-${term}`);
    expect(plain({ kind: 'times', factors: [expr, a, expr] })).toBe(
      `${factor} \\times y_{1} \\times ${factor}`,
    );
    expect(plain(elementwise(expr, expr))).toBe(`${factor} * ${factor}`);
    expect(plain(sum('example', expr))).toBe(`\\sum_{i} ${unless('one', 'power', 'product', 'Σ')}`);
    expect(plain(fraction(expr, expr))).toBe(`\\frac{${text}}{${text}}`);
    expect(plain(component(expr, 1))).toBe(`{${expr.kind === 'apply' ? text : inBrackets}}_{2}`);
  });

  test.each<[string, string, string, Expr]>([
    ['a name', 'X', 'X', name('X')],
    ['an entry', 'y_{1}', 'y_{1}', a],
    ['a row', 'X_{2}', 'X_{2}', row('X', 1)],
    ['a number', '2', '2', number(2)],
    ['a number below 0', '(-2)', '(-2)', number(-2)],
    ['ones', '\\mathbf{1}', '\\mathbf{1}', ones('example', 'one')],
    [
      'a grid',
      '\\begin{pmatrix} y_{1} \\end{pmatrix}',
      '\\begin{pmatrix} y_{1} \\end{pmatrix}',
      grid([[a]]),
    ],
    ['a sign with an index above', 'w_{2}^{1}', '(w_{2}^{1})', entry('W2', 0, 0)],
    ['a sign with a letter before it', '\\Delta l_{1}', '(\\Delta l_{1})', name('delta1')],
    [
      'a derivative',
      '(\\frac{\\partial L}{\\partial W_{1}})',
      '(\\frac{\\partial L}{\\partial W_{1}})',
      name('dW1'),
    ],
    ['a power', '({y_{1}}^{2})', '({y_{1}}^{2})', power(a, 2)],
    ['a function', '(\\log(y_{1}))', '(\\log(y_{1}))', apply('log', a)],
    ['a product', '(y_{1} \\times y_{2})', '(y_{1} \\times y_{2})', times(a, b)],
  ])('below a T or a power, %s', (_, belowT, belowPower, expr) => {
    expect(plain(transpose(expr))).toBe(`{${belowT}}^{\\mathrm{T}}`);
    expect(plain(power(expr, 2))).toBe(`{${belowPower}}^{2}`);
  });

  test('behind a ∂ a function stands as it is, and e in brackets', () => {
    const by = entry('z2', 0, 0);
    const below = '{\\partial z_{2,1}}';
    expect(plain(partial(apply('log', a), by))).toBe(`\\frac{\\partial \\log(y_{1})}${below}`);
    expect(plain(partial(apply('exp', a), by))).toBe(`\\frac{\\partial (e^{y_{1}})}${below}`);
    expect(plain(partial(name('dW2'), by))).toBe(
      `\\frac{\\partial (\\frac{\\partial L}{\\partial W_{2}})}${below}`,
    );
    expect(plain(partial(minus(a, b), by))).toBe(`\\frac{\\partial (y_{1} - y_{2})}${below}`);
  });

  test.each<[Expr, string]>([
    [number(-2), '-2'],
    [minus(a, number(0)), 'y_{1} - 0'],
    [plusOf(number(-2), number(-3)), '-2 + (-3)'],
    [minus(number(-2), number(-3)), '-2 - (-3)'],
    [minus(a, times(number(-2), b)), 'y_{1} - (-2) y_{2}'],
    [minus(a, elementwise(number(-2), b)), 'y_{1} - (-2) y_{2}'],
    [minus(a, matrixProduct(number(-2), b)), 'y_{1} - (-2) y_{2}'],
    [times(number(-2), number(-3)), '-2 \\times (-3)'],
    [negate(number(-2)), '-(-2)'],
    [sum('example', number(-2)), '\\sum_{i} (-2)'],
    [fraction(number(-2), number(-3)), '\\frac{-2}{-3}'],
    [apply('exp', number(-2)), 'e^{-2}'],
    [apply('log', number(-2)), '\\log(-2)'],
    [partial(number(-2), a), '\\frac{\\partial (-2)}{\\partial y_{1}}'],
    [partial(apply('log', number(-2)), a), '\\frac{\\partial \\log(-2)}{\\partial y_{1}}'],
    [grid([[number(-2)]]), '\\begin{pmatrix} -2 \\end{pmatrix}'],
    [expectation(2, entry('yHat', 0, 'm'), number(-2)), 'E_{1}[-2]'],
    [component(apply('softmax', number(-2)), 0), '{\\operatorname{softmax}(-2)}_{1}'],
  ])('a number below 0 is in them behind an operator: %j', (expr, text) => {
    expect(plain(expr)).toBe(text);
  });
});

test.each<[Expr, string]>([
  [fraction(a, b), '\\frac{y_{1}}{y_{2}}'],
  [sum('example', a), '\\sum_{i} y_{1}'],
  [grid([[a]]), '\\begin{pmatrix} y_{1} \\end{pmatrix}'],
])('round and square brackets are as tall as what is tall: %j', (expr, text) => {
  expect(latex(apply('log', expr), printing)).toBe(
    `\\log\\mathopen{}\\left(${text}\\right)\\mathclose{}`,
  );
  expect(latex(expectation(2, entry('yHat', 0, 'm'), expr), printing)).toBe(
    `E_{1}\\mathopen{}\\left[${text}\\right]\\mathclose{}`,
  );
});

test('rows of fractions are further apart than others', () => {
  const of = (cell: Expr) => latex(grid([[a], [cell]]), printing);
  expect(of(b)).toBe('\\begin{pmatrix} y_{1} \\\\ y_{2} \\end{pmatrix}');
  expect(of(fraction(a, b))).toBe(
    '\\begin{pmatrix} y_{1} \\\\[0.5em] \\frac{y_{1}}{y_{2}} \\end{pmatrix}',
  );
});

describe('between factors', () => {
  const two = number(2);
  const thirds = (above: Expr) => fraction(above, number(3));
  test.each<[string, Expr, string, string]>([
    ['symbols', times(a, b), 'y_{1} \\times y_{2}', 'y_{1} \\, y_{2}'],
    ['matrices', matrixProduct(name('y'), name('L')), 'y \\cdot L', 'y \\, L'],
    ['a constant first', times(two, a), '2 y_{1}', '2 y_{1}'],
    ['a constant last', times(a, two), 'y_{1} \\times 2', 'y_{1} \\times 2'],
    ['two constants', times(two, two), '2 \\times 2', '2 \\times 2'],
    [
      'a fraction that is constant',
      times(thirds(two), a),
      '\\frac{2}{3} y_{1}',
      '\\frac{2}{3} y_{1}',
    ],
    [
      'a fraction that is not, above its line',
      times(thirds(b), a),
      '\\frac{y_{2}}{3} \\times y_{1}',
      '\\frac{y_{2}}{3} \\, y_{1}',
    ],
    [
      'one that is not, below its line',
      times(fraction(two, b), a),
      '\\frac{2}{y_{2}} \\times y_{1}',
      '\\frac{2}{y_{2}} \\, y_{1}',
    ],
    [
      'a fraction last',
      times(a, fraction(two, b)),
      'y_{1} \\times \\frac{2}{y_{2}}',
      'y_{1} \\, \\frac{2}{y_{2}}',
    ],
    ['a power of a number', times(two, power(two, 3)), '2 \\times {2}^{3}', '2 \\times {2}^{3}'],
    ['a power of a symbol', times(two, power(a, 3)), '2 {y_{1}}^{3}', '2 {y_{1}}^{3}'],
    [
      'a number that is transposed',
      times(two, transpose(two)),
      '2 \\times {2}^{\\mathrm{T}}',
      '2 \\times {2}^{\\mathrm{T}}',
    ],
    [
      'a symbol that is transposed',
      times(two, transpose(a)),
      '2 {y_{1}}^{\\mathrm{T}}',
      '2 {y_{1}}^{\\mathrm{T}}',
    ],
  ])('%s', (_, expr, inBlog, inTextbook) => {
    expect(plain(expr)).toBe(inBlog);
    expect(plain(expr, textbook)).toBe(inTextbook);
  });

  test.each<[string, Expr, string]>([
    ['numbers', times(a, b), '#0 \\times (#1)'],
    ['a constant first', times(two, a), '2 \\times (#0)'],
    [
      'a fraction that begins with a number',
      times(two, fraction(a, b)),
      '2 \\times \\frac{#0}{#1}',
    ],
    [
      'a fraction that begins with a matrix',
      times(two, fraction(name('W2'), b)),
      '2 \\frac{\\begin{pmatrix} #0 \\\\ #1 \\end{pmatrix}}{#2}',
    ],
    ['a function', times(two, apply('log', a)), '2 \\log(#0)'],
    ['a matrix', times(a, name('W2')), '#0 \\, \\begin{pmatrix} #1 \\\\ #2 \\end{pmatrix}'],
    ['a power of a number', times(a, power(b, 2)), '#0 \\times {(#1)}^{2}'],
  ])('in numbers, %s', (_, expr, text) => {
    expect(inNumbers(expr, { notation: textbook })).toBe(text);
  });
});

test.each<[string, Expr, string]>([
  ['a Σ is written out', sum(1, minus(entry('W2', 'k', 0), a)), '#0 - (#1) + (#2 - (#3))'],
  [
    'a Σ before a plus needs no brackets',
    plusOf(sum(1, entry('W2', 'k', 0)), a),
    '#0 + (#1) + (#2)',
  ],
  ['a Σ that is taken away does', minus(a, sum(1, entry('W2', 'k', 0))), '#0 - (#1 + (#2))'],
  [
    'an expectation is written out, in brackets where it is taken away',
    minus(a, expectation(1, entry('l1', 0, 'k'), entry('z1', 0, 'k'))),
    '#0 - (#1 \\times (#2) + (#3) \\times (#4))',
  ],
  ['under a power they may be in brackets', power(a, 2), '{(#0)}^{2}'],
  ['and whatever its sign has above it', power(entry('W2', 0, 0), 2), '{(#0)}^{2}'],
  ['and where it is a derivative', power(partial(a, entry('z2', 0, 0)), 2), '{(#0)}^{2}'],
  ['a derivative is a number', partial(minus(a, b), entry('z2', 0, 0)), '#0'],
])('in numbers %s', (_, expr, text) => {
  expect(inNumbers(expr)).toBe(text);
});

test('a number under a power has brackets of its own where it is below 0, and no others', () => {
  for (const base of [entry('W2', 0, 0), partial(a, entry('z2', 0, 0))]) {
    const live: Live[] = [];
    expect(latex(power(base, 2), { ...printing, live })).toMatch(/^\{\{\\htmlData/);
    expect(live[0].wrapped).toBe(true);
  }
});

test('the value of a formula is a number, or a bracket of numbers', () => {
  expect(inNumbers(minus(a, times(a, b)), {}, latexValue)).toBe('#0');
  expect(inNumbers(matrixProduct(row('X', 0), name('W1')), {}, latexValue)).toBe(
    '\\begin{pmatrix} #0 & #1 \\end{pmatrix}',
  );
});

test('below an expectation and a component stands what their indices are bound to', () => {
  const share = expectation(2, entry('yHat', 'i', 'm'), entry('y', 'i', 'm'));
  expect(latex(share, printing)).toBe('E_{i}[y_{i}]');
  expect(latex(share, printing, { i: 2 })).toBe('E_{3}[y_{3}]');
  expect(latex(component(apply('softmax', name('L')), 'k′'), printing)).toBe(
    "{\\operatorname{softmax}(L)}_{k'}",
  );
  expect(latex(component(apply('softmax', name('L')), 'k'), printing, { k: 1 })).toBe(
    '{\\operatorname{softmax}(L)}_{2}',
  );
});

test('where an example is a column, ones and a grid are turned, and a product goes the other way', () => {
  const turned = (expr: Expr) => latex(expr, { ...printing, notation: columns });
  const column = ones('example', 'one');
  expect(turned(column)).toBe('{\\mathbf{1}}^{\\mathrm{T}}');
  expect(turned(transpose(column))).toBe('\\mathbf{1}');
  expect(turned(transpose(name('X')))).toBe('{X}^{\\mathrm{T}}');
  expect(turned(grid([[a, b]]))).toBe('\\begin{pmatrix} y_{1} \\\\ y_{2} \\end{pmatrix}');
  expect(turned(matrixProduct(matrixProduct(name('X'), name('W1')), name('W2')))).toBe(
    'W^{(2)} \\, W^{(1)} \\, X',
  );
});

test('a symbol is linked by its role and its cells', () => {
  const linked = { ...printing, linked: true };
  expect(latex(partial(name('L'), name('W1')), linked)).toMatch(/role-error.*term=dW1\.\*\.\*/);
  expect(latex(entry('W2', 0, 'k'), linked)).toBe(
    '{\\htmlClass{role-weights}{\\htmlData{term=W2.0.*}{w_{2}^{1}}}}',
  );
});

test('an index that is bound from outside is written, and linked, as its number', () => {
  expect(latex(entry('y', 'i', 0), printing, { i: 1 })).toBe('y_{2}');
  const linked = latex(entry('y', 'i', 0), { ...printing, linked: true }, { i: 1 });
  expect(linked).toContain('{term=y.1.0}');
});

test.each<[string, Expr, string]>([
  ['a half before a bracket', times(number(0.5), minus(y(0), y(1))), '0.5 (y_{1} - y_{2})'],
  ['a power of a symbol with nothing above it', power(y(0), 2), '{y_{1}}^{2}'],
  ['a power of one with an index above', power(entry('W2', 0, 0), 2), '{(w_{2}^{1})}^{2}'],
  [
    'a Σ before a plus, which would else seem to go on behind it',
    { kind: 'plus', terms: [sum('example', y(0)), y(1)] },
    '\\mathopen{}\\left(\\sum_{i} y_{1}\\right)\\mathclose{} + y_{2}',
  ],
  [
    'tall brackets around what is tall',
    times(y(0), minus(fraction(y(1), y(2)), y(3))),
    'y_{1} \\times \\mathopen{}\\left(\\frac{y_{2}}{y_{3}} - y_{4}\\right)\\mathclose{}',
  ],
  [
    'a product of three matrices',
    matrixProduct(matrixProduct(transpose(name('X')), name('l1')), name('W2')),
    '{X}^{\\mathrm{T}} \\cdot l_{1} \\cdot W_{2}',
  ],
  [
    'a product of a product',
    matrixProduct(transpose(name('X')), matrixProduct(name('l1'), name('W2'))),
    '{X}^{\\mathrm{T}} \\cdot (l_{1} \\cdot W_{2})',
  ],
  ['an exponential as a factor', times(y(0), exp(y(1))), 'y_{1} \\times e^{y_{2}}'],
  ['a power as a factor', times(y(0), power(y(1), 3)), 'y_{1} \\times {y_{2}}^{3}'],
  [
    'a product as a term',
    minus(times(y(0), y(1)), times(y(2), y(3))),
    'y_{1} \\times y_{2} - y_{3} \\times y_{4}',
  ],
  [
    'a difference of a difference',
    minus(minus(y(0), y(1)), minus(y(2), y(3))),
    'y_{1} - y_{2} - (y_{3} - y_{4})',
  ],
  ['a product of numbers', times(y(0), y(1)), 'y_{1} \\times y_{2}'],
])('the blog writes %s', (_, expr, text) => {
  expect(latex(expr, printing)).toBe(text);
});

test('the textbooks write products side by side, but never two numbers', () => {
  const product = times(y(0), y(1));
  expect(latex(product, { ...printing, notation: textbook })).toBe('y_{1} \\, y_{2}');
  expect(latex(product, { ...printing, notation: textbook, live: [] })).toContain('\\times');
});
