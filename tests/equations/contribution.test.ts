import { describe, expect, test } from 'vitest';
import { cellAbout } from '../../src/equations/contribution.ts';
import { modelOf } from '../../src/equations/network.ts';
import { entry, name, partial, times } from '../../src/expr/build.ts';
import { latexEqualityInNumbers } from '../../src/expr/latex-line.ts';
import type { Live } from '../../src/expr/live.ts';
import { notations } from '../../src/expr/notation/notations.ts';
import { exists } from '../../src/expr/ref.ts';
import { isOne, shape } from '../../src/expr/shape.ts';
import { chapters } from '../support/chapters.ts';
import { focusesOf } from '../support/networks.ts';
import { wide } from '../support/pairs.ts';

const about = (expr: Live['expr'], left?: Live['expr']) =>
  cellAbout({ expr, bindings: {}, wrapped: false, isDifference: false }, left, wide);
const L = name('L');

describe('a number of a line is about', () => {
  test('the error signal at the place of an output or a weighted sum that it is a derivative by', () => {
    expect(about(partial(L, entry('l1', 2, 1)))).toBe('delta1.2.1');
    expect(about(partial(entry('yHat', 3, 0), entry('z2', 3, 0)))).toBe('delta2.3.0');
  });

  test('the entry of the gradient of a weight that it is a derivative by', () => {
    expect(about(partial(entry('z1', 2, 1), entry('W1', 0, 1)))).toBe('dW1.0.1');
  });

  test('what its line is about, where it is a product of others, and nothing where that is nothing', () => {
    const product = times(entry('X', 0, 0), entry('W1', 0, 0));
    expect(about(product, entry('z1', 0, 0))).toBe('z1.0.0');
    expect(about(product, partial(L, entry('yHat', 1, 0)))).toBe('delta2.1.0');
    expect(about(product)).toBeUndefined();
    expect(about(product, times(product, partial(L, entry('z1', 1, 0))))).toBe('delta1.1.0');
    expect(about(product, partial(L, name('baseline')))).toBe('baseline.0.0');
  });

  test('nothing where the derivative is by what the reader sets, or by no one cell', () => {
    const number = (expr: Live['expr'], bindings: Live['bindings'] = {}) =>
      cellAbout({ expr, bindings, wrapped: false, isDifference: false }, undefined, wide);
    expect(number(partial(entry('z1', 2, 1), entry('X', 2, 0)))).toBeUndefined();
    expect(number(partial(L, entry('z1', 'i', 1)))).toBeUndefined();
    expect(number(partial(L, entry('z1', 2, 'k')))).toBeUndefined();
    expect(number(partial(L, entry('z1', 'i', 'k')), { i: 2, k: 1 })).toBe('delta1.2.1');
  });

  test.each(chapters)('a cell of the network, in every line about a number of $id', (chapter) => {
    const sizes = modelOf(chapter.network(2));
    const lines = focusesOf(sizes)
      .slice(0, 3)
      .flatMap((focus) => chapter.steps.flatMap((step) => step.lines(sizes, focus)))
      .filter(({ left }) => isOne(shape(left, sizes)));
    const numbers = lines.flatMap(({ id, left, right }) => {
      const live: Live[] = [];
      latexEqualityInNumbers(left, right, { notation: notations.blog, sizes, linked: true }, live);
      return live.map((number) => ({ id, cell: cellAbout(number, left, sizes) }));
    });
    expect(numbers.length).toBeGreaterThan(20);
    const dead = numbers.filter(({ cell }) => cell === undefined || !exists(cell, sizes));
    expect([...new Set(dead.map(({ id }) => id))]).toEqual([]);
  });
});
