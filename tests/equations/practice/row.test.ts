import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computedOf } from '../../../src/equations/definitions.ts';
import { judge } from '../../../src/equations/judging/judge.ts';
import { trialsOf } from '../../../src/equations/judging/trials.ts';
import { type Line, whole } from '../../../src/equations/line.ts';
import { type Model, modelOf } from '../../../src/equations/network.ts';
import {
  formulaOf,
  type Piece,
  type Sign,
  wantsTile,
} from '../../../src/equations/practice/row.ts';
import { factorsOf, isBuilt, tilesOf } from '../../../src/equations/practice/tiles.ts';
import { elementwise, matrixProduct, name, plus, transpose } from '../../../src/expr/build.ts';
import { evaluate } from '../../../src/expr/evaluate.ts';
import { formulaText } from '../../../src/expr/formula-text.ts';
import { shapeIn } from '../../../src/expr/shape.ts';
import { type Expr, isSameTree } from '../../../src/expr/tree.ts';
import { series } from '../../../src/lessons/series.ts';
import { anyNetworks } from '../../support/any-network.ts';
import { expectClose } from '../../support/close.ts';

const focus = { example: 0, units: [] };
const builtIn = (model: Model): Line[] =>
  computedOf(model)
    .filter((of) => of !== 'LNew')
    .flatMap((of) => whole(of)(model, focus))
    .filter(isBuilt);

/** The row that a reader lays for a formula: its factors in the order in which they are written. */
function rowFor(expr: Expr, tiles: readonly Expr[], inColumns: boolean): Piece[] {
  const joined = (parts: readonly Expr[], sign: Sign) =>
    parts.flatMap((part, n) => [...(n > 0 ? [sign] : []), ...rowFor(part, tiles, inColumns)]);
  const at = tiles.findIndex((tile) => isSameTree(tile, expr));
  if (at >= 0) return [at];
  if (expr.kind === 'matrixProduct') {
    const parts = [expr.left, expr.right];
    return joined(inColumns ? parts.toReversed() : parts, 'matrixProduct');
  }
  if (expr.kind === 'elementwise') return joined(expr.factors, 'elementwise');
  if (expr.kind === 'plus') return joined(expr.terms, 'plus');
  throw new Error(`There is no tile for a ${expr.kind}`);
}

describe('the tiles of a product', () => {
  test('are enough to lay it, in rows and in columns, of any network', () => {
    fc.assert(
      fc.property(anyNetworks, fc.boolean(), ({ sizes, scope }, inColumns) => {
        for (const line of builtIn(sizes)) {
          const tiles = tilesOf(line, sizes);
          const row = rowFor(line.right, tiles, inColumns);
          const formula = formulaOf(row, tiles, inColumns)!;
          expectClose(evaluate(formula, scope), evaluate(line.right, scope), 1e-9, line.id);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('are each there once, with more than its factors, in an order that is not theirs', () => {
    const model = modelOf(series(4, 2, 1));
    for (const line of builtIn(model)) {
      const tiles = tilesOf(line, model);
      const factors = factorsOf(line.right);
      expect(new Set(tiles.map((tile) => JSON.stringify(tile))).size).toBe(tiles.length);
      expect(tiles.length).toBeGreaterThan(factors.length + 1);
      expect(tiles.slice(0, factors.length)).not.toEqual(factors);
      expect(tiles.every((tile) => shapeIn(tile, model))).toBe(true);
    }
  });

  test('are the quantities of the product and two that are taken for them', () => {
    const network = series(4, 2, 1);
    const [first, second] = network.layers;
    const biased = { ...network, layers: [{ ...first, bias: true }, second] };
    const said = [modelOf(network), modelOf(biased)].flatMap((model) =>
      builtIn(model).map((line) => {
        const tiles = tilesOf(line, model).map((tile) => formulaText(tile, model, 'blog'));
        return `${formulaText(line.right, model, 'blog')}: ${tiles.join(', ')}`;
      }),
    );
    expect(said).toMatchInlineSnapshot(`
      [
        "X·W₁: W₁ᵀ, W₂, X, l₁, Xᵀ, W₁",
        "l₁·W₂: W₂ᵀ, z₁, l₁, ŷ, l₁ᵀ, W₂",
        "(ŷ − y) ∗ ŷ ∗ (1 − ŷ): 1 − ŷ, z₂, ŷ − y, l₁, ŷ, ŷᵀ",
        "l₁ᵀ·Δl₂: Δl₂ᵀ, z₁, l₁, ŷ, l₁ᵀ, Δl₂",
        "(Δl₂·W₂ᵀ) ∗ l₁ ∗ (1 − l₁): Δl₂, l₁ᵀ, l₁, Δl₁, Δl₂ᵀ, W₁, 1 − l₁, W₂ᵀ, W₂",
        "Xᵀ·Δl₁: Δl₁ᵀ, Δl₂, X, l₁, Xᵀ, Δl₁",
        "X·W₁ + 1·b₁: l₁, X, b₁, Xᵀ, W₂, b₁ᵀ, W₁, 1, 1ᵀ, W₁ᵀ",
        "l₁·W₂: W₂ᵀ, z₁, l₁, ŷ, l₁ᵀ, W₂",
        "(ŷ − y) ∗ ŷ ∗ (1 − ŷ): 1 − ŷ, z₂, ŷ − y, l₁, ŷ, ŷᵀ",
        "l₁ᵀ·Δl₂: Δl₂ᵀ, z₁, l₁, ŷ, l₁ᵀ, Δl₂",
        "(Δl₂·W₂ᵀ) ∗ l₁ ∗ (1 − l₁): Δl₂, l₁ᵀ, l₁, Δl₁, Δl₂ᵀ, W₁, 1 − l₁, W₂ᵀ, W₂",
        "Xᵀ·Δl₁: Δl₁ᵀ, Δl₂, X, l₁, Xᵀ, Δl₁",
        "1ᵀ·Δl₁: Δl₁, Δl₁ᵀ, 1, 1ᵀ, Δl₂",
      ]
    `);
  });

  test('are as many where everything is of one size, so that a row means the same there', () => {
    fc.assert(
      fc.property(anyNetworks, ({ sizes }) => {
        const square = trialsOf(sizes).square[0].sizes as Model;
        const [own, other] = [builtIn(sizes), builtIn(square)];
        expect(other.map(({ id }) => id)).toEqual(own.map(({ id }) => id));
        own.forEach((line, n) => {
          expect(tilesOf(other[n], square)).toHaveLength(tilesOf(line, sizes).length);
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('a row', () => {
  const [a, b, c] = ['X', 'W1', 'z1'].map(name);

  test('is read from left to right, a sum last', () => {
    expect(formulaOf([0, 'matrixProduct', 1, 'elementwise', 2], [a, b, c], false)).toEqual(
      elementwise(matrixProduct(a, b), c),
    );
    expect(formulaOf([0, 'elementwise', 1, 'elementwise', 2], [a, b, c], false)).toEqual(
      elementwise(a, b, c),
    );
    expect(formulaOf([0, 'plus', 1, 'matrixProduct', 2], [a, b, c], false)).toEqual(
      plus(a, matrixProduct(b, c)),
    );
    expect(formulaOf([0, 'matrixProduct', 1, 'matrixProduct', 2], [a, b, c], true)).toEqual(
      matrixProduct(c, matrixProduct(b, a)),
    );
  });

  test('waits for a tile after a sign, and says nothing while it is empty', () => {
    expect(formulaOf([], [a], false)).toBeUndefined();
    expect(formulaOf([0, 'plus'], [a], false)).toEqual(a);
    expect([wantsTile([]), wantsTile([0]), wantsTile([0, 'plus'])]).toEqual([true, false, true]);
  });
});

test('where everything is of one size a wrong order fits, and is wrong', () => {
  for (const of of ['dW1', 'dW2', 'z1']) {
    const model = modelOf(series(4, 2, 1));
    const [scope] = trialsOf(model).square;
    const square = scope.sizes as Model;
    const [line] = whole(of)(square, focus);
    if (line.right.kind !== 'matrixProduct') throw new Error(`${of} is no product`);
    const { left, right } = line.right;
    for (const wrong of [matrixProduct(right, left), matrixProduct(transpose(left), right)]) {
      expect(judge({ right: wrong }, line, scope, square).kind).toBe('wrong');
    }
  }
});
