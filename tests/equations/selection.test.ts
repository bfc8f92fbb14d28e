import { type Model } from '../../src/equations/network.ts';
import { describe, expect, test } from 'vitest';
import { assembled, recognised, wanted } from '../../src/equations/gradient.ts';
import { type Equation, one, whole } from '../../src/equations/line.ts';
import { cellInFocus, cellsOfTerm, selectionOf } from '../../src/equations/selection.ts';

import { entry, grid, name, partial, row } from '../../src/expr/build.ts';
import type { Expr } from '../../src/expr/tree.ts';
import { wide } from '../support/pairs.ts';

const small: Model = { ...wide, examples: 2 };

describe('a selection', () => {
  test('of a cell is the cell, what it is computed from and what is computed from it', () => {
    const { self, sources, targets } = selectionOf('z2.1.0', small);
    expect([...self]).toEqual(['z2.1.0']);
    expect([...sources]).toEqual(['l1.1.0', 'W2.0.0', 'l1.1.1', 'W2.1.0']);
    expect([...targets]).toEqual(['yHat.1.0']);
    expect(selectionOf('W1.0.0', small).sources).toEqual(new Set());
  });

  test('of a row, a column or a whole quantity is its cells alone', () => {
    expect(selectionOf('l1.*.1', small)).toEqual({
      self: new Set(['l1.0.1', 'l1.1.1']),
      sources: new Set(),
      targets: new Set(),
    });
  });

  test('of a cell that the network does not have is nothing', () => {
    for (const ref of ['W.0.0', 'l1.2.0', 'l1.0.2']) {
      expect(selectionOf(ref, small).self.size).toBe(0);
    }
  });
});

test.each([
  ['l1.*.*', ['l1.0.0', 'l1.0.1', 'l1.1.0', 'l1.1.1']],
  ['l1.1.*', ['l1.1.0', 'l1.1.1']],
  ['l1.*.0', ['l1.0.0', 'l1.1.0']],
  ['l1.0.1', ['l1.0.1']],
  ['l1.0.1 W2.*.0 X.1.2', ['l1.0.1', 'W2.0.0', 'W2.1.0', 'X.1.2']],
])('the cells of %s', (term, refs) => {
  expect(cellsOfTerm(term, small)).toEqual(refs);
});

describe('the cell in focus of a step', () => {
  const focus = { example: 1, units: [2, 1, 0] };
  const cellOf = (product: Equation) => cellInFocus({ product, lit: ['W2'] }, small, focus);

  test('is that of the quantity on the left of its product', () => {
    expect(cellOf(whole('l1'))).toBe('l1.1.1');
    expect(cellOf(whole('L'))).toBe('L.0.0');
  });

  test('is that of the gradient where the left is a derivative', () => {
    expect(cellOf(recognised('W1'))).toBe('dW1.2.1');
  });

  test('is the weight while its gradient is only wanted, and the gradient once it is assembled', () => {
    expect(cellOf(wanted('W1'))).toBe('W1.2.1');
    expect(cellOf(assembled('W1'))).toBe('dW1.2.1');
  });

  test('is the weight only where all of its derivatives are wanted, and none where a row is on the left', () => {
    const [L, W1] = [name('L'), name('W1')];
    const by = partial(L, entry('W1', 0, 0));
    const said = (left: Expr, right: Expr) => cellOf(() => [{ id: 'line', left, right }]);
    expect(said(partial(L, W1), grid([[by], [entry('X', 0, 0)]]))).toBe('dW1.2.1');
    expect(said(W1, grid([[by]]))).toBe('W1.2.1');
    expect(said(row('z1', 0), W1)).toBeUndefined();
  });

  test('is that of the entry on its left', () => {
    expect(cellOf(one('delta1'))).toBe('delta1.1.1');
  });

  test('is that of the first quantity that it is about where there is no line', () => {
    expect(cellOf(() => [])).toBe('W2.1.0');
  });
});
