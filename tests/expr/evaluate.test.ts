import { modelOf, type Model } from '../../src/equations/network.ts';
import { series } from '../../src/lessons/series.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matrixOf, shapeText, toRows } from '../../src/core/matrix.ts';
import {
  apply,
  component,
  elementwise,
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
  power,
  row,
  sum,
  times,
  transpose,
} from '../../src/expr/build.ts';
import { evaluate, evaluateNumber } from '../../src/expr/evaluate.ts';

import { shape, shapeIn } from '../../src/expr/shape.ts';
import type { Expr } from '../../src/expr/tree.ts';
import { networksOf, oneNetwork, plainScope, sizes, sizesText } from '../support/networks.ts';
import { formulas, narrow, wide } from '../support/pairs.ts';
import { treesOf } from '../support/trees.ts';

const sigma = (of: Expr) => apply('sigmoid', of);
const exp = (of: Expr) => apply('exp', of);
const twoByThree: Model = modelOf(series(2, 2, 1));
const scope = plainScope(
  {
    X: matrixOf([
      [1, 2, 3],
      [4, 5, 6],
    ]),
    y: matrixOf([[7], [8]]),
    W1: matrixOf([
      [1, -1],
      [0, 2],
      [3, 0],
    ]),
    l1: matrixOf([
      [0.5, 0.25],
      [0.125, 0],
    ]),
    rate: matrixOf([[10]]),
  },
  twoByThree,
);

const [X, y, W1, l1, rate] = [name('X'), name('y'), name('W1'), name('l1'), name('rate')];
const e = Math.E;

test.each<[string, Expr, number[][]]>([
  ['a name is all of its quantity', y, [[7], [8]]],
  ['an entry is one number', entry('X', 1, 2), [[6]]],
  ['a row is a matrix of one row', row('X', 1), [[4, 5, 6]]],
  ['a number is itself', number(-2.5), [[-2.5]]],
  [
    'a matrix product is rows times columns',
    matrixProduct(X, W1),
    [
      [10, 3],
      [22, 6],
    ],
  ],
  [
    'an elementwise product is cell by cell, of any number of factors',
    elementwise(l1, l1, l1),
    [
      [0.125, 0.015625],
      [0.001953125, 0],
    ],
  ],
  ['a product of numbers is a number', times(rate, entry('y', 0, 0), number(2)), [[140]]],
  ['a number times a matrix is times each cell', times(rate, y), [[70], [80]]],
  ['a matrix times a number is the same', times(y, rate), [[70], [80]]],
  ['a matrix is scaled by every number', times(y, rate, number(2)), [[140], [160]]],
  [
    'a sum runs its index from the first to the last',
    sum('example', times(entry('y', 'i', 0), entry('X', 'i', 1))),
    [[7 * 2 + 8 * 5]],
  ],
  [
    'a sum inside a sum has an index of its own',
    sum('example', sum(0, entry('X', 'i', 'j'))),
    [[21]],
  ],
  ['an inner index hides an outer one', sum('example', sum('example', entry('y', 'i', 0))), [[30]]],
  ['a plus adds its terms', plus(y, y, y), [[21], [24]]],
  ['a number plus a matrix is plus each cell', plus(number(1), y), [[8], [9]]],
  ['a matrix plus a number is the same', plus(y, number(1)), [[8], [9]]],
  ['a minus takes the right from the left', minus(entry('y', 0, 0), entry('y', 1, 0)), [[-1]]],
  ['a number minus a matrix is minus each cell', minus(number(1), y), [[-6], [-7]]],
  ['a matrix minus a number is from each cell', minus(y, number(1)), [[6], [7]]],
  ['a negation turns every sign', negate(y), [[-7], [-8]]],
  ['a transpose turns columns into rows', transpose(y), [[7, 8]]],
  ['σ works on each cell', sigma(minus(y, y)), [[0.5], [0.5]]],
  ['a power is of a number', power(entry('y', 0, 0), 2), [[49]]],
  ['a fraction divides', fraction(number(1), number(4)), [[0.25]]],
  ['a fraction of a matrix divides each cell', fraction(y, number(2)), [[3.5], [4]]],
  ['an exponential is of each cell', exp(fraction(y, entry('y', 0, 0))), [[e], [Math.exp(8 / 7)]]],
  ['a grid puts numbers in their places', grid([[number(1), entry('y', 1, 0)]]), [[1, 8]]],
])('%s', (_, expr, rows) => {
  expect(toRows(evaluate(expr, scope))).toEqual(rows);
  expect(shape(expr, twoByThree)).toEqual({ rows: rows.length, columns: rows[0].length });
});

describe('a partial derivative', () => {
  const { scope, trace } = oneNetwork(wide);

  test('by an entry is the slope of the forward pass along it', () => {
    const slope = evaluateNumber(partial(name('L'), entry('W1', 2, 1)), scope);
    expect(slope).toBeCloseTo(toRows(trace.dW1!)[2][1], 9);
  });

  test('by a quantity is a derivative for each of its entries, in its shape', () => {
    const slopes = toRows(evaluate(partial(name('L'), name('W1')), scope));
    toRows(trace.dW1!).forEach((cells, r) =>
      cells.forEach((value, c) => expect(slopes[r][c]).toBeCloseTo(value, 9)),
    );
  });

  test('holds the quantity that it is taken by, whatever that follows from', () => {
    const [example, node] = [2, 1];
    const through = partial(entry('z2', example, 0), entry('l1', example, node));
    expect(evaluateNumber(through, scope)).toBeCloseTo(toRows(trace.W2!)[node][0], 9);
  });

  test('of another example is nothing', () => {
    expect(evaluateNumber(partial(entry('z1', 0, 0), entry('X', 1, 0)), scope)).toBe(0);
  });

  test('is 0 where rounding alone makes a difference', () => {
    const x = entry('W1', 0, 0);
    for (const factor of [3.3, 7, 100.7]) {
      const constant = fraction(times(number(factor), x), x);
      expect(evaluateNumber(partial(constant, x), scope)).toBe(0);
    }
  });

  test('of a quantity by itself is one', () => {
    expect(evaluateNumber(partial(name('L'), name('L')), scope)).toBeCloseTo(1, 9);
    expect(evaluateNumber(partial(entry('z1', 1, 0), entry('z1', 1, 0)), scope)).toBeCloseTo(1, 9);
  });
});

describe('what cannot be evaluated is refused, by value and by shape', () => {
  const l = entry('l1', 0, 0);
  const takesNumber = (what: string, given: string) =>
    new RegExp(`^\\w+: ${what} takes a single number, 1×1; it was given ${given}$`);
  test.each<[string, Expr, RegExp]>([
    ['a matrix product', matrixProduct(X, y), /2×3 by 2×1/],
    ['an elementwise product', elementwise(X, y), /2×3 and 2×1/],
    [
      'a product of two matrices as of numbers',
      times(X, rate, y),
      /^\w+: a product of numbers takes one matrix at most; it was given 2×3 and 2×1$/,
    ],
    ['a sum of unlike matrices', plus(X, y), /2×3 and 2×1/],
    ['a difference of unlike matrices', minus(y, X), /2×1 and 2×3/],
    ['a power of a matrix', power(y, 2), takesNumber('a power', '2×1')],
    [
      'a fraction with a matrix below',
      fraction(number(1), row('X', 0)),
      takesNumber('a fraction, below its line,', '1×3'),
    ],
    ['a grid with a matrix in a cell', grid([[y]]), takesNumber('a cell of a grid', '2×1')],
    ['a derivative by a formula', partial(l, negate(l)), /name or an entry.*negate/],
  ])('%s', (_, expr, message) => {
    expect(() => evaluate(expr, scope)).toThrow(message);
    expect(() => shape(expr, twoByThree)).toThrow(message);
  });

  test('a derivative of a matrix', () => {
    const ofMatrix = partial(name('yHat'), entry('W2', 0, 0));
    expect(() => evaluate(ofMatrix, oneNetwork(wide).scope)).toThrow(
      takesNumber('a scalar', '4×1'),
    );
    expect(() => shape(ofMatrix, wide)).toThrow(takesNumber('a partial derivative', '4×1'));
  });

  test('a grid with rows of unlike length', () => {
    const ragged = grid([[l, l], [l]]);
    expect(() => evaluate(ragged, scope)).toThrow(/row 1 has length 1/);
    expect(() => shape(ragged, twoByThree)).toThrow(/1×2 and 1×1/);
  });

  test('an index without its sum', () => {
    expect(() => evaluate(entry('y', 'i', 0), scope)).toThrow(/index i is not bound/);
  });

  test('a place outside a quantity', () => {
    expect(() => evaluate(entry('y', 2, 0), scope)).toThrow(/row 2.*2×1/);
    expect(() => evaluate(row('y', 2), scope)).toThrow(/row 2.*2×1/);
  });

  test('a matrix where a number is asked for', () => {
    expect(() => evaluateNumber(y, scope)).toThrow(/1×1.*2×1/);
    expect(() => evaluateNumber(row('X', 0), scope)).toThrow(/1×1.*1×3/);
  });
});

test('an index is bound from outside too', () => {
  expect(evaluateNumber(entry('X', 'i', 'j'), scope, { i: 1, j: 2 })).toBe(6);
});

test.each([wide, narrow])(
  'every kind of formula has the shape of its value: layers of $widths node(s)',
  (of) => {
    const { scope } = oneNetwork(of);
    for (const expr of formulas) {
      const { rows, columns } = shape(expr, of);
      expect(`${rows}×${columns}`).toBe(shapeText(evaluate(expr, scope)));
    }
  },
);

test('whether shapes meet is asked without throwing', () => {
  expect(shapeIn(matrixProduct(X, W1), twoByThree)).toEqual({ rows: 2, columns: 2 });
  expect(shapeIn(matrixProduct(X, X), twoByThree)).toBeUndefined();
});

describe('a shape is refused with what was given, and where', () => {
  test.each<[Expr, string]>([
    [
      elementwise(X, y),
      'shape: an elementwise product needs equal shapes; it was given 2×3 and 2×1',
    ],
    [plus(X, rate, y), 'shape: a sum needs equal shapes; it was given 2×3 and 2×1'],
    [minus(y, X), 'shape: a difference needs equal shapes; it was given 2×1 and 2×3'],
    [grid([[rate, rate], [rate]]), 'shape: a grid needs equal shapes; it was given 1×2 and 1×1'],
    [component(y, 0), 'shape: a component is of a single row; it was given 2 rows'],
    [
      matrixProduct(X, y),
      'shape: a matrix product needs equal inner sizes; it was given 2×3 by 2×1',
    ],
    [plus(power(y, 2), X), 'shape: a power takes a single number, 1×1; it was given 2×1'],
  ])('%j', (expr, message) => {
    expect(() => shape(expr, twoByThree)).toThrow(message);
    expect(shapeIn(expr, twoByThree)).toBeUndefined();
  });
});

test('random formulas have the shape of their value', () => {
  const cases = sizes.chain((of) => fc.tuple(fc.constant(of), treesOf(of, 2), networksOf(of)));
  fc.assert(
    fc.property(cases, ([of, expr, { scope }]) => {
      const { rows, columns } = shape(expr, of);
      expect(`${rows}×${columns}`, sizesText(of)).toBe(shapeText(evaluate(expr, scope)));
    }),
    { numRuns: 300 },
  );
});
