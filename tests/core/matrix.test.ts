import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  at,
  elementwise,
  filled,
  map,
  matrixOf,
  multiply,
  sameShape,
  scale,
  shapeText,
  subtract,
  sum,
  toRows,
  transpose,
  withCell,
  type Matrix,
} from '../../src/core/matrix.ts';
import { matrices } from './networks.ts';

// Not by matrixOf: it is tested here, and before the first test a fault of it would be none of a test.
const A: Matrix = { rows: 2, columns: 3, values: Float64Array.of(1, 2, 3, 4, 5, 6) };
const B: Matrix = { rows: 3, columns: 2, values: Float64Array.of(7, 8, 9, 10, 11, 12) };

const size = fc.integer({ min: 1, max: 5 });
const sizes = fc.tuple(size, size, size);

describe('a matrix', () => {
  test('is made of its rows, and gives them back', () => {
    const rows = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    expect(matrixOf(rows)).toEqual(A);
    expect(toRows(A)).toEqual(rows);
    expect(shapeText(matrixOf(rows))).toBe('2×3');
  });

  test('keeps its own copy of the rows', () => {
    const rows = [[1, 2]];
    const m = matrixOf(rows);
    rows[0][0] = 9;
    expect(at(m, 0, 0)).toBe(1);
  });

  test('is filled with one value, 0 unless told', () => {
    expect(toRows(filled(2, 1))).toEqual([[0], [0]]);
    expect(toRows(filled(1, 2, 7))).toEqual([[7, 7]]);
  });

  test('is read by row and column', () => {
    expect(at(A, 0, 2)).toBe(3);
    expect(at(A, 1, 0)).toBe(4);
  });

  test('is copied when a cell changes', () => {
    expect(toRows(withCell(A, 1, 2, -1))).toEqual([
      [1, 2, 3],
      [4, 5, -1],
    ]);
    expect(at(A, 1, 2)).toBe(6);
  });

  test('has the shape of another when rows and columns both agree', () => {
    expect(sameShape(A, filled(2, 3))).toBe(true);
    expect(sameShape(A, transpose(A))).toBe(false);
    expect(sameShape(filled(1, 6), filled(2, 6))).toBe(false);
    expect(sameShape(filled(2, 6), filled(2, 5))).toBe(false);
  });
});

describe('an operation on matrices', () => {
  test('gives the numbers that are worked out by hand', () => {
    expect(toRows(multiply(A, B))).toEqual([
      [58, 64],
      [139, 154],
    ]);
    expect(toRows(transpose(A))).toEqual([
      [1, 4],
      [2, 5],
      [3, 6],
    ]);
    expect(toRows(elementwise(A, A))).toEqual([
      [1, 4, 9],
      [16, 25, 36],
    ]);
    expect(toRows(add(A, transpose(B)))).toEqual([
      [8, 11, 14],
      [12, 15, 18],
    ]);
    expect(toRows(subtract(A, transpose(B)))).toEqual([
      [-6, -7, -8],
      [-4, -5, -6],
    ]);
    expect(toRows(map(A, (x) => x * x))).toEqual(toRows(elementwise(A, A)));
    expect(toRows(scale(A, 2))).toEqual(toRows(add(A, A)));
    expect(sum(A)).toBe(21);
  });

  test('leaves the matrices that it is given as they are', () => {
    const before = [toRows(A), toRows(B)];
    multiply(A, B);
    transpose(A);
    add(A, A);
    scale(A, 3);
    expect([toRows(A), toRows(B)]).toEqual(before);
  });

  test('obeys (A·B)ᵀ = Bᵀ·Aᵀ and (Aᵀ)ᵀ = A to the last bit', () => {
    const pairs = sizes.chain(([n, m, p]) => fc.tuple(matrices(n, m), matrices(m, p)));
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        expect(transpose(multiply(a, b))).toEqual(multiply(transpose(b), transpose(a)));
        expect(transpose(transpose(a))).toEqual(a);
      }),
    );
  });

  test('obeys (A·B)·C = A·(B·C) and A·(B + C) = A·B + A·C', () => {
    const triples = fc
      .tuple(sizes, size)
      .chain(([[n, m, p], q]) =>
        fc.tuple(matrices(n, m), matrices(m, p), matrices(m, p), matrices(p, q)),
      );
    const expectNear = (a: Matrix, b: Matrix) => {
      for (const difference of subtract(a, b).values)
        expect(Math.abs(difference)).toBeLessThan(1e-12);
    };
    fc.assert(
      fc.property(triples, ([a, b, c, d]) => {
        expectNear(multiply(multiply(a, b), d), multiply(a, multiply(b, d)));
        expectNear(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)));
      }),
    );
  });

  test('obeys A − B = A + (−1)·B and A∗B = B∗A, and sums as a product with ones does', () => {
    const pairs = sizes.chain(([n, m]) => fc.tuple(matrices(n, m), matrices(n, m)));
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        expect(subtract(a, b)).toEqual(add(a, scale(b, -1)));
        expect(elementwise(a, b)).toEqual(elementwise(b, a));
        expect(sum(multiply(transpose(a), filled(a.rows, 1, 1)))).toBeCloseTo(sum(a), 12);
      }),
    );
  });
});

describe('an error names the operation, and the shapes or the place:', () => {
  test.each([
    [
      'multiply: 4×3 by 2×1: the inner sizes, 3 and 2, differ',
      () => multiply(filled(4, 3), filled(2, 1)),
    ],
    ['elementwise: 2×3 and 3×2: the shapes differ', () => elementwise(A, B)],
    ['add: 2×3 and 2×1: the shapes differ', () => add(A, filled(2, 1))],
    ['subtract: 2×3 and 1×3: the shapes differ', () => subtract(A, filled(1, 3))],
    ['matrixOf: given 0×0, expected at least one row and column', () => matrixOf([])],
    ['matrixOf: given 2×0, expected at least one row and column', () => matrixOf([[], []])],
    ['matrixOf: row 1 has length 1, row 0 has 2', () => matrixOf([[1, 2], [3]])],
    ['matrixOf: row 2 has length 0, row 0 has 1', () => matrixOf([[1], [2], []])],
    ['filled: 0×3: a size is a whole number, 1 or more', () => filled(0, 3)],
    ['filled: 2×1.5: a size is a whole number, 1 or more', () => filled(2, 1.5)],
    ['at: row 2, column 0 is outside 2×3 (both count from 0)', () => at(A, 2, 0)],
    ['at: row 0, column 3 is outside 2×3 (both count from 0)', () => at(A, 0, 3)],
    ['at: row -1, column 0 is outside 2×3 (both count from 0)', () => at(A, -1, 0)],
    ['at: row 0, column 0.5 is outside 2×3 (both count from 0)', () => at(A, 0, 0.5)],
    ['withCell: row 0, column 4 is outside 2×3 (both count from 0)', () => withCell(A, 0, 4, 1)],
  ])('%s', (message, attempt) => {
    expect(attempt).toThrow(new RangeError(message));
  });
});
