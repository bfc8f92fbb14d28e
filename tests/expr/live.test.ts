import { describe, expect, test } from 'vitest';
import { matrixOf } from '../../src/core/matrix.ts';
import { scopeOf, traceOf } from '../../src/equations/trace.ts';
import {
  entry,
  grid,
  matrixProduct,
  minus,
  name,
  negate,
  number,
  partial,
  plus,
  row,
  times,
  transpose,
} from '../../src/expr/build.ts';
import { evaluateNumber } from '../../src/expr/evaluate.ts';
import { latex, latexValue } from '../../src/expr/latex.ts';
import {
  addLive,
  gradientNamed,
  isInValues,
  isQuantity,
  type Live,
  liveValue,
  namesGradients,
  refOfValue,
  resultOf,
  sentinel,
} from '../../src/expr/live.ts';
import { blog } from '../../src/expr/notation/blog.ts';
import { refsOf as refsIn } from '../../src/expr/ref.ts';
import type { Expr } from '../../src/expr/tree.ts';
import type { Model } from '../../src/equations/network.ts';
import { wide } from '../support/pairs.ts';

test('the derivative of the loss by weights is a quantity with a name', () => {
  expect(gradientNamed(partial(name('L'), name('W1')))).toEqual(name('dW1'));
  expect(gradientNamed(partial(name('L'), entry('W1', 2, 'k')))).toEqual(entry('dW1', 2, 'k'));
});

test.each<[string, Expr]>([
  ['of something else', partial(entry('yHat', 0, 0), entry('W1', 0, 0))],
  ['by something else', partial(name('L'), entry('z1', 0, 0))],
  ['of another quantity', partial(name('z2'), name('W1'))],
  ['of an entry', partial(entry('L', 0, 0), name('W1'))],
  ['by a row', partial(name('L'), row('W1', 0))],
  ['of no kind', entry('dW1', 0, 0)],
])('a derivative %s has none', (_, expr) => {
  expect(gradientNamed(expr)).toBeUndefined();
});

test.each<[string, Expr, string | undefined]>([
  ['an entry', entry('l1', 3, 1), 'l1.3.1'],
  ['an entry whose index is bound', entry('l1', 'i', 0), 'l1.2.0'],
  ['the loss', name('L'), 'L.0.0'],
  ['the derivative of the loss by a weight', partial(name('L'), entry('W1', 2, 1)), 'dW1.2.1'],
  ['a matrix', name('l1'), undefined],
  ['another derivative', partial(name('L'), entry('z1', 2, 1)), undefined],
  ['a formula', negate(entry('l1', 0, 0)), undefined],
])('the cell whose value is that of %s', (_, expr, ref) => {
  expect(refOfValue(expr, { i: 2 })).toBe(ref);
});

test('each number in a formula knows its cell, and the index that a sum gave it', () => {
  const live: Live[] = [];
  const expr: Expr = { kind: 'sum', over: 'example', primed: false, body: entry('y', 'i', 0) };
  latex(expr, { notation: blog, sizes: { ...wide, examples: 2 }, linked: false, live });
  expect(live.map(({ ref, bindings, wrapped }) => ({ ref, bindings, wrapped }))).toEqual([
    { ref: 'y.0.0', bindings: { i: 0 }, wrapped: false },
    { ref: 'y.1.0', bindings: { i: 1 }, wrapped: true },
  ]);
});

test('each number of a matrix is live by itself', () => {
  const live: Live[] = [];
  latex(name('W2'), { notation: blog, sizes: wide, linked: false, live });
  expect(live.map(({ ref }) => ref)).toEqual(['W2.0.0', 'W2.1.0']);
});

test.each<[string, Expr]>([
  ['a quantity', name('dW1')],
  ['the derivative of the loss by weights', partial(name('L'), name('W1'))],
])('what a line comes to whose left is %s is cells of that', (_, left) => {
  const right = matrixProduct(transpose(name('X')), name('delta1'));
  const refsOf = (sizes: Model) => {
    const live: Live[] = [];
    latexValue(resultOf(left, right, sizes), { notation: blog, sizes, linked: false, live });
    return live.map(({ ref }) => ref);
  };
  expect(refsOf(wide)).toEqual(refsIn('dW1', wide));
  // While a rule is broken the two may differ, and the line comes to what stands in it.
  expect(new Set(refsOf({ ...wide, broken: 'sign' }))).toEqual(new Set([undefined]));
});

test('a number is added behind the others, under a sign that tells its place', () => {
  const live: Live[] = [];
  expect(addLive(live, name('L'), {}, false)).toBe(0);
  expect(addLive(live, partial(entry('yHat', 'i', 0), entry('z2', 'i', 0)), { i: 1 }, true)).toBe(
    1,
  );
  expect(live).toMatchObject([
    { ref: 'L.0.0', wrapped: false, isDifference: false },
    { ref: undefined, bindings: { i: 1 }, wrapped: true, isDifference: true },
  ]);
  expect([0, 1, 12].map(sentinel)).toEqual(['(-9000)', '(-9001)', '(-9012)']);
});

test('quantities and derivatives are shown as numbers, and so is a grid of them', () => {
  const a = entry('y', 0, 0);
  for (const expr of [name('X'), a, row('X', 0), partial(a, a), grid([[a], [partial(a, a)]])]) {
    expect(isInValues(expr), expr.kind).toBe(true);
    expect(isQuantity(expr), expr.kind).toBe(expr.kind !== 'grid');
  }
  for (const expr of [number(2), negate(a), plus(a, a), grid([[a], [negate(a)]])]) {
    expect(isInValues(expr), expr.kind).toBe(false);
    expect(isQuantity(expr), expr.kind).toBe(false);
  }
});

test('a formula speaks of gradients where one is anywhere in it', () => {
  const gradient = partial(name('L'), name('W1'));
  const other = partial(name('L'), name('z1'));
  expect(namesGradients(gradient)).toBe(true);
  expect(namesGradients(minus(name('W1'), times(name('rate'), gradient)))).toBe(true);
  expect(namesGradients(minus(name('W1'), times(name('rate'), other)))).toBe(false);
  expect(namesGradients(name('dW1'))).toBe(false);
});

describe('a line in numbers comes to', () => {
  const right = negate(name('delta1'));
  const lefts: Expr[] = [
    name('delta1'),
    row('delta1', 0),
    entry('delta1', 0, 0),
    partial(name('L'), entry('W1', 0, 0)),
  ];
  test.each(lefts)('what is on its left, where that is a quantity: $kind', (left) => {
    expect(resultOf(left, right, wide)).toBe(left);
    expect(resultOf(left, right, { ...wide, broken: 'sign' })).toBe(right);
    expect(resultOf(left, right, { ...wide, rounded: true })).toBe(right);
  });

  test('what is on its right, where the left is a formula', () => {
    for (const left of [negate(name('z1')), partial(name('L'), name('z1'))]) {
      expect(resultOf(left, right, wide)).toBe(right);
    }
  });
});

/** The series' network, its numbers none too round. */
const scope = scopeOf(
  traceOf(
    {
      X: matrixOf([0, 1, 2, 3].map((i) => [0.31 * i - 0.4, 0.7 - 0.13 * i, 0.21 + 0.17 * i])),
      y: matrixOf([[0], [1], [0], [1]]),
      W1: matrixOf([
        [0.41, -0.73],
        [-0.32, 0.94],
        [0.13, -0.26],
      ]),
      W2: matrixOf([[0.91], [-0.64]]),
      rate: matrixOf([[1]]),
    },
    wide,
  ),
  wide,
);

test('a sum of differences that cancel comes to 0, and a difference to the digits that it has', () => {
  const share = entry('l1', 'i', 0);
  const slope = (factor: number) => times(number(factor), partial(share, entry('X', 'i', 0)));
  const valueOf = (expr: Expr) => {
    const live: Live[] = [];
    addLive(live, expr, { i: 1 }, false);
    return liveValue(live[0], scope);
  };
  const one = valueOf(slope(1));
  expect(Math.abs(one)).toBeGreaterThan(1e-3);
  expect(valueOf(plus(slope(0.3), slope(0.4), slope(-0.7)))).toBe(0);
  expect(one).toBe(Number(one.toPrecision(8)));
  expect(one).not.toBe(evaluateNumber(slope(1), scope, { i: 1 }));
  expect(valueOf(slope(1e-10))).toBe(0);
  // What is no difference keeps all its digits, and may be as small as it is.
  expect(valueOf(times(number(1e-14), entry('X', 'i', 0)))).not.toBe(0);
});
