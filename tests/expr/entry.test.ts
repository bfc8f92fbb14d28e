import { type Model } from '../../src/equations/network.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, shapeText } from '../../src/core/matrix.ts';
import { computedOf, definition } from '../../src/equations/definitions.ts';
import {
  apply,
  component,
  elementwise,
  entry as entryOf,
  grid,
  matrixProduct,
  minus,
  name,
  number,
  ones,
  plus,
  power,
  row,
  times,
  transpose,
} from '../../src/expr/build.ts';
import { entries, entry } from '../../src/expr/entry.ts';
import { evaluate, evaluateNumber, type Scope } from '../../src/expr/evaluate.ts';

import type { Expr } from '../../src/expr/tree.ts';
import { expectCloseNumber } from '../support/close.ts';
import { allSizes, networks, networksOf, oneNetwork, sizesText } from '../support/networks.ts';
import { formulas, narrow, pairsIn, wide } from '../support/pairs.ts';
import { isTame, treesOf } from '../support/trees.ts';

/** Fails unless the formula of each cell has that cell's value. */
function expectEntriesToAgree(expr: Expr, sizes: Model, scope: Scope) {
  const value = evaluate(expr, scope);
  const cells = entries(expr, sizes);
  expect(`${cells.length}×${cells[0].length}`).toBe(shapeText(value));
  cells.forEach((cellsInRow, r) =>
    cellsInRow.forEach((cell, c) => {
      const what = `${JSON.stringify(expr)} at ${r}, ${c}`;
      expectCloseNumber(evaluateNumber(cell, scope), at(value, r, c), 1e-9, what);
    }),
  );
}

test('a cell of a matrix product is a sum of products of entries', () => {
  const product = matrixProduct(transpose(name('X')), name('delta2'));
  const twoExamples: Model = { ...wide, examples: 2 };
  const term = (i: number) => ({
    kind: 'times',
    factors: [
      { kind: 'entry', name: 'X', row: i, column: 2 },
      { kind: 'entry', name: 'delta2', row: i, column: 0 },
    ],
  });
  expect(entry(product, 2, 0, twoExamples)).toEqual({ kind: 'plus', terms: [term(0), term(1)] });
});

test('a cell of a matrix multiplied by itself is a square', () => {
  const squared = elementwise(name('l1'), name('l1'));
  expect(entry(squared, 0, 1, wide)).toEqual(power(entryOf('l1', 0, 1), 2));
  const product = elementwise(name('l1'), name('z1'));
  expect(entry(product, 0, 1, wide)).toEqual(times(entryOf('l1', 0, 1), entryOf('z1', 0, 1)));
  const [l, z] = [entryOf('l1', 0, 1), entryOf('z1', 0, 1)];
  expect(entry(elementwise(name('l1'), name('l1'), name('z1')), 0, 1, wide)).toEqual(
    times(l, l, z),
  );
  expect(entry(elementwise(name('l1')), 0, 1, wide)).toEqual(l);
});

test('what is multiplied by ones stands as it is', () => {
  const column = ones('example', 'one');
  const deltas = [0, 1, 2, 3].map((i) => entryOf('delta1', i, 1));
  expect(entry(matrixProduct(transpose(column), name('delta1')), 0, 1, wide)).toEqual(
    plus(...deltas),
  );
  expect(entry(matrixProduct(column, row('W1', 0)), 3, 1, wide)).toEqual(entryOf('W1', 0, 1));
  expect(entry(matrixProduct(name('W2'), transpose(ones('example', 'one'))), 1, 3, wide)).toEqual(
    entryOf('W2', 1, 0),
  );
});

describe('a cell of a function of rows is a component of that function of its row,', () => {
  const softmax = (of: Expr) => apply('softmax', of);
  test.each<[string, Expr, Expr]>([
    ['which has a sign where the matrix has one', name('z1'), row('z1', 2)],
    [
      'or is put together from its entries',
      minus(name('z1'), number(1)),
      grid([[0, 1].map((k) => minus(entryOf('z1', 2, k), number(1)))]),
    ],
  ])('%s', (_, of, ofRow) => {
    expect(entry(softmax(of), 2, 1, wide)).toEqual(component(softmax(ofRow), 1));
  });

  test('or is the only one', () => {
    const of = minus(row('z1', 3), number(1));
    expect(entry(softmax(of), 0, 1, wide)).toEqual(component(softmax(of), 1));
  });
});

test.each([wide, narrow])(
  'the formula of a cell has its value, for every kind: layers of $widths node(s)',
  (of) => {
    const { scope } = oneNetwork(of);
    for (const expr of formulas) expectEntriesToAgree(expr, of, scope);
    for (const { expr } of pairsIn(of, 'by itself')) expectEntriesToAgree(expr, of, scope);
  },
);

describe.each(allSizes.map((of) => [sizesText(of), of] as const))('with %s', (_, of) => {
  test('the formula of a cell has its value, for random formulas', () => {
    fc.assert(
      fc.property(treesOf(of, 2), networksOf(of), (expr, network) => {
        fc.pre(isTame(expr, network));
        expectEntriesToAgree(expr, of, network.scope);
      }),
      { numRuns: 30 },
    );
  });
});

test('the formula of a cell has its value, for every definition', () => {
  fc.assert(
    fc.property(networks, ({ sizes, scope }) => {
      for (const of of computedOf(sizes)) {
        expectEntriesToAgree(definition(of, sizes)!, sizes, scope);
      }
    }),
  );
});

test('a cell that a formula does not have is refused', () => {
  expect(() => entry(name('W1'), 3, 0, wide)).toThrow(/3×2.*row 3, column 0/);
  expect(() => entry(row('X', 0), 0, 3, wide)).toThrow(/1×3.*row 0, column 3/);
});
