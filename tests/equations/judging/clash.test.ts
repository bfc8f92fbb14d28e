import { expect, test } from 'vitest';
import { clashOf } from '../../../src/equations/judging/clash.ts';
import { modelOf } from '../../../src/equations/network.ts';
import {
  component,
  elementwise,
  entry,
  grid,
  matrixProduct,
  name,
  partial,
  sum,
} from '../../../src/expr/build.ts';
import { formulaText } from '../../../src/expr/formula-text.ts';
import { readLine } from '../../../src/expr/reading/read-line.ts';
import type { Expr } from '../../../src/expr/tree.ts';
import { series } from '../../../src/lessons/series.ts';

const model = () => modelOf(series(4, 2, 1));

const read = (text: string): Expr => {
  const line = readLine(text, model(), 'blog');
  return line.kind === 'unread' ? expect.fail(`${text}: ${line.message}`) : line.right;
};

const said = (expr: Expr): string => {
  const clash = clashOf(expr, model());
  if (!clash) return 'all fits';
  const text = (of: Expr) => formulaText(of, model(), 'blog');
  const [left, right] = clash.shapes.map(({ rows, columns }) => `${rows}×${columns}`);
  return `${text(clash.part)}: ${text(clash.left)} ${left}, ${text(clash.right)} ${right}`;
};

test.each([
  ['Xᵀ·Δ1', 'all fits'],
  ['2 × l1 + α', 'all fits'],
  ['X·Δ1', 'X·Δl₁: X 4×3, Δl₁ 4×2'],
  ['Xᵀ·(Δ2·W2)', 'Δl₂·W₂: Δl₂ 4×1, W₂ 2×1'],
  ['(X·Δ1) + (Δ2·W2)', 'X·Δl₁: X 4×3, Δl₁ 4×2'],
  ['X·W1 + Δ2', 'X·W₁ + Δl₂: X·W₁ 4×2, Δl₂ 4×1'],
  ['α + l1 + z1 + X', 'α + l₁ + z₁ + X: l₁ 4×2, X 4×3'],
  ['W1 − Δ1', 'W₁ − Δl₁: W₁ 3×2, Δl₁ 4×2'],
  ['l1 ∗ z1 ∗ W1', 'l₁ ∗ z₁ ∗ W₁: l₁ 4×2, W₁ 3×2'],
  ['l1 ∗ W1 ∗ z1', 'l₁ ∗ W₁ ∗ z₁: l₁ 4×2, W₁ 3×2'],
  ['l1 ∗ y ∗ z1', 'l₁ ∗ y ∗ z₁: l₁ 4×2, y 4×1'],
  ['l1 × z1 × y', 'l₁ × z₁ × y: l₁ 4×2, z₁ 4×2'],
  ['y ∗ l1', 'y ∗ l₁: y 4×1, l₁ 4×2'],
  ['2 × l1 × z1', '2 × l₁ × z₁: l₁ 4×2, z₁ 4×2'],
  ['l1/z1', 'l₁/z₁: z₁ 4×2, z₁ 1×1'],
])('in %s it is said of the innermost and first part: %s', (text, wanted) => {
  expect(said(read(text))).toBe(wanted);
});

test('what takes a single number is told beside what it was given', () => {
  const [X, L] = [name('X'), name('L')];
  expect(said({ kind: 'power', base: X, exponent: 2 })).toBe('X²: X 4×3, X 1×1');
  expect(said(component(X, 1))).toMatch(/: X 4×3, X 1×1$/);
  expect(said(sum('example', { kind: 'power', base: X, exponent: 2 }))).toBe('X²: X 4×3, X 1×1');
  expect(said(partial(X, name('W1')))).toMatch(/: X 4×3, W₁ 3×2$/);
  expect(said({ kind: 'fraction', numerator: L, denominator: X })).toBe('L/X: X 4×3, X 1×1');
  expect(said({ kind: 'fraction', numerator: X, denominator: X })).toBe('X/X: X 4×3, X 1×1');
});

test('a number in a product of matrices is told as one of its factors', () => {
  expect(said(matrixProduct(name('L'), name('X')))).toBe('L·X: L 1×1, X 4×3');
});

test('of a matrix and numbers that do not fit beside it the matrix is told, and its cells of a grid', () => {
  expect(said(elementwise(name('l1'), entry('l1', 0, 0)))).toMatch(/: l₁ 4×2, l₁ 4×2$/);
  expect(said(grid([[entry('l1', 0, 0)], [name('X')]]))).toMatch(/: X 4×3, X 4×3$/);
});
