import { expect, test } from 'vitest';
import { rightForms } from '../../../src/equations/judging/right-forms.ts';
import { modelOf } from '../../../src/equations/network.ts';
import { entry, grid, name, partial } from '../../../src/expr/build.ts';
import { formulaText } from '../../../src/expr/formula-text.ts';
import type { Expr } from '../../../src/expr/tree.ts';
import { series } from '../../../src/lessons/series.ts';

const model = () => modelOf(series(4, 2, 1));
const formsOf = (left: Expr, right: Expr) =>
  rightForms({ id: 'line', left, right }, model()).map((form) =>
    formulaText(form, model(), 'blog'),
  );

test('a line may be written as it is, as it is defined, and with what stands in it put in', () => {
  const delta2 = '(ŷ − y) ∗ ŷ ∗ (1 − ŷ)';
  expect(formsOf(name('dW2'), name('dW2'))).toEqual(['∂L/∂W₂', 'l₁ᵀ·Δl₂', `l₁ᵀ·(${delta2})`]);
  expect(formsOf(partial(name('L'), name('W1')), name('dW1'))).toEqual([
    '∂L/∂W₁',
    'Xᵀ·Δl₁',
    'Xᵀ·((Δl₂·W₂ᵀ) ∗ l₁ ∗ (1 − l₁))',
    `Xᵀ·(((${delta2})·W₂ᵀ) ∗ l₁ ∗ (1 − l₁))`,
  ]);
});

test('only errors and gradients are put in, and of an entry there is no other form', () => {
  expect(formsOf(name('z1'), name('z1'))).toEqual(['z₁', 'X·W₁']);
  expect(formsOf(name('W2New'), name('W2New'))).toEqual([
    'W̃₂',
    'W₂ − α × ∂L/∂W₂',
    'W₂ − α × (l₁ᵀ·Δl₂)',
    'W₂ − α × (l₁ᵀ·((ŷ − y) ∗ ŷ ∗ (1 − ŷ)))',
  ]);
  expect(formsOf(entry('z1', 0, 0), entry('delta1', 0, 0))).toHaveLength(1);
  expect(formsOf(name('X'), name('X'))).toEqual(['X']);
});

test('a matrix that is written out cell by cell is no form to look in', () => {
  expect(formsOf(name('z1'), grid([[entry('z1', 0, 0)]]))).toEqual(['X·W₁']);
});
