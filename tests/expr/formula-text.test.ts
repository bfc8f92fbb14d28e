import { expect, test } from 'vitest';
import { modelOf } from '../../src/equations/network.ts';
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
  plus,
  power,
  row,
  sum,
  times,
  transpose,
} from '../../src/expr/build.ts';
import { formulaText } from '../../src/expr/formula-text.ts';
import type { NotationId } from '../../src/expr/notation/notation.ts';
import type { Expr } from '../../src/expr/tree.ts';
import { series } from '../../src/lessons/series.ts';

const notations: NotationId[] = ['blog', 'textbook', 'columns', 'numpy'];

const wide = modelOf(series(4, 2, 1));
const [a, b] = [entry('y', 0, 0), entry('y', 1, 0)];

/** Every kind of formula, its text, and what holds it together. */
const kinds: [Expr, string, 'sum' | 'product' | 'fraction' | 'one'][] = [
  [name('L'), 'L', 'one'],
  [a, 'y₁', 'one'],
  [row('X', 1), 'X₂', 'one'],
  [number(0.5), '0.5', 'one'],
  [number(-2), '−2', 'one'],
  [ones(1, 'one'), '1₂', 'one'],
  [component(name('X'), 2), 'X₃', 'one'],
  [expectation(2, entry('yHat', 0, 'm'), minus(a, b)), 'E₁[y₁ − y₂]', 'one'],
  [transpose(name('X')), 'Xᵀ', 'one'],
  [apply('log', minus(a, b)), 'log(y₁ − y₂)', 'one'],
  [apply('exp', negate(a)), 'exp(−y₁)', 'one'],
  [power(a, 12), 'y₁¹²', 'one'],
  [partial(name('L'), entry('W1', 0, 1)), '∂L/∂w₁¹²', 'one'],
  [partial(a, entry('z2', 1, 0)), '∂y₁/∂z₂,₂', 'one'],
  [
    grid([
      [a, b],
      [minus(a, b), a],
    ]),
    '(y₁, y₂; y₁ − y₂, y₁)',
    'one',
  ],
  [fraction(a, b), 'y₁/y₂', 'fraction'],
  [matrixProduct(name('X'), name('W1')), 'X·W₁', 'product'],
  [elementwise(name('l1'), name('z1')), 'l₁ ∗ z₁', 'product'],
  [times(a, b), 'y₁ × y₂', 'product'],
  [plus(a, b), 'y₁ + y₂', 'sum'],
  [minus(a, b), 'y₁ − y₂', 'sum'],
  [negate(a), '−y₁', 'sum'],
  [sum('example', entry('y', 'i', 0)), 'Σᵢ yᵢ', 'sum'],
  [sum(1, entry('W2', 'k′', 0), true), 'Σₖ′ w₂ᵏ′', 'sum'],
];

test.each(kinds)(
  'brackets stand where a formula would else read as another: %j',
  (expr, text, holds) => {
    const unless = (...tight: (typeof holds)[]) => (tight.includes(holds) ? text : `(${text})`);
    const [term, factor, atom] = [
      unless('one', 'fraction', 'product'),
      unless('one', 'fraction'),
      unless('one'),
    ];
    const written = (of: Expr) => formulaText(of, wide, 'blog');
    expect(written(expr)).toBe(text);
    expect(written({ kind: 'plus', terms: [expr, expr] })).toBe(`${term} + ${term}`);
    expect(written(minus(expr, expr))).toBe(`${text} − ${term}`);
    expect(written(negate(expr))).toBe(`−${term}`);
    expect(written({ kind: 'times', factors: [expr, expr] })).toBe(`${factor} × ${factor}`);
    expect(written(elementwise(expr, expr))).toBe(`${factor} ∗ ${factor}`);
    expect(written(matrixProduct(expr, a))).toBe(
      expr.kind === 'matrixProduct' ? `${text}·y₁` : `${factor}·y₁`,
    );
    expect(written(matrixProduct(a, expr))).toBe(`y₁·${factor}`);
    expect(written(sum('example', expr))).toBe(`Σᵢ ${term}`);
    expect(written(fraction(expr, expr))).toBe(`${term}/${atom}`);
    expect(written(component(expr, 'k'))).toBe(`${atom}ₖ`);
  },
);

test.each<[Expr, string]>([
  [name('X'), 'X'],
  [a, 'y₁'],
  [number(-2), '−2'],
  [ones('example', 'one'), '1'],
  [apply('log', a), 'log(y₁)'],
  [name('dW1'), '(∂L/∂W₁)'],
  [transpose(name('X')), '(Xᵀ)'],
  [matrixProduct(name('X'), name('W1')), '(X·W₁)'],
  [minus(a, b), '(y₁ − y₂)'],
  [times(a, b), '(y₁ × y₂)'],
  [fraction(a, b), '(y₁/y₂)'],
])('below a T, a power and a ∂ what is no single sign is in brackets: %j', (expr, text) => {
  expect(formulaText(transpose(expr), wide, 'blog')).toBe(`${text}ᵀ`);
  expect(formulaText(power(expr, 2), wide, 'blog')).toBe(`${text}²`);
  expect(formulaText(partial(expr, a), wide, 'blog')).toBe(`∂${text}/∂y₁`);
});

test.each<[string, Expr, string, string]>([
  ['numbers', times(a, b), 'y₁ y₂', 'y₁ y₂'],
  [
    'matrices',
    matrixProduct(matrixProduct(name('X'), name('W1')), name('W2')),
    'X W⁽¹⁾ W⁽²⁾',
    'W⁽²⁾ W⁽¹⁾ X',
  ],
  ['ones', ones('example', 'one'), '1', '1ᵀ'],
  ['ones that are transposed', transpose(ones('example', 'one')), '1ᵀ', '1'],
  ['a matrix that is transposed', transpose(name('X')), 'Xᵀ', 'Xᵀ'],
  [
    'a grid',
    grid([
      [a, b],
      [b, number(3)],
    ]),
    '(y₁, y₂; y₂, 3)',
    '(y₁, y₂; y₂, 3)',
  ],
  ['a row of a grid', grid([[a, b]]), '(y₁, y₂)', '(y₁; y₂)'],
])('the textbooks write %s, with examples as rows and as columns', (_, expr, asRows, asColumns) => {
  expect(formulaText(expr, wide, 'textbook')).toBe(asRows);
  expect(formulaText(expr, wide, 'columns')).toBe(asColumns);
});

test('it has the signs of the notation, and turns round where an example is a column', () => {
  const model = modelOf(series(4, 2, 1));
  const back = matrixProduct(name('delta2'), transpose(name('W2')));
  const formula = elementwise(back, minus(name('l1'), name('X')));
  const texts = notations.map((notation) => formulaText(formula, model, notation));
  expect(texts).toEqual([
    '(Δl₂·W₂ᵀ) ∗ (l₁ − X)',
    '(δ⁽²⁾ W⁽²⁾ᵀ) ⊙ (A⁽¹⁾ − X)',
    '(W⁽²⁾ᵀ δ⁽²⁾) ⊙ (A⁽¹⁾ − X)',
    '(delta2 @ W2.T) * (l1 - X)',
  ]);
});
