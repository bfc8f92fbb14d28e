import { modelOf, type Model } from '../../src/equations/network.ts';
import { series } from '../../src/lessons/series.ts';
import { backwardOf } from '../../src/equations/network.ts';
import * as build from '../../src/expr/build.ts';
import { cells } from '../../src/expr/cells.ts';
import { children } from '../../src/expr/children.ts';
import { cellOf } from '../../src/expr/ref.ts';
import { shape } from '../../src/expr/shape.ts';
import type { Expr, ExprKind } from '../../src/expr/tree.ts';

const { entry, fraction, minus, name, number, partial, power, row, times } = build;

/** A network in which matrices are matrices, and one in which every matrix of a layer is 1×1. */
export const wide: Model = modelOf(series(4, 2, 1));
export const narrow: Model = modelOf(series(1, 1, 1));

const sigma = (of: Expr) => build.apply('sigmoid', of);
const exp = (of: Expr) => build.apply('exp', of);
const a = entry('y', 0, 0);
const b = entry('yHat', 0, 0);
const half = fraction(number(1), number(2));

/** Formulas of each kind: single numbers, and matrices of the shape of l₁. */
const samples: Readonly<Record<ExprKind, readonly Expr[]>> = {
  name: [name('L'), name('rate'), name('l1'), name('delta1'), name('dW2')],
  entry: [
    entry('l1', 0, 0),
    entry('delta1', 0, 0),
    entry('delta2', 0, 0),
    entry('dW1', 1, 0),
    entry('W2New', 0, 0),
  ],
  row: [row('z2', 0)],
  number: [number(2), number(-3), number(0.5)],
  matrixProduct: [
    build.matrixProduct(row('X', 0), name('dW1')),
    build.matrixProduct(name('X'), name('W1')),
    build.matrixProduct(build.matrixProduct(row('X', 0), name('W1')), name('W2')),
  ],
  elementwise: [build.elementwise(a, b), build.elementwise(name('l1'), name('z1'))],
  times: [times(a, b), times(number(-2), a), times(half, a), times(a, name('l1'))],
  sum: [
    build.sum('example', times(entry('y', 'i', 0), entry('yHat', 'i', 0))),
    build.sum(0, minus(entry('W1', 'j', 0), a)),
    build.sum(1, times(entry('W2', 'k', 0), name('l1'))),
  ],
  expectation: [build.expectation(2, entry('yHat', 0, 'm'), entry('y', 0, 'm'))],
  plus: [build.plus(a, b), build.plus(name('l1'), name('z1'))],
  minus: [minus(a, b), minus(number(1), name('l1'))],
  negate: [build.negate(a), build.negate(name('l1'))],
  transpose: [build.transpose(a), build.transpose(build.transpose(name('l1')))],
  apply: [sigma(a), sigma(name('l1')), exp(a), exp(name('l1'))],
  ones: [build.ones('example', 'one')],
  component: [build.component(row('l1', 0), 0)],
  power: [power(a, 2), power(minus(a, b), 3), power(number(-2), 2), power(entry('W1', 0, 0), 2)],
  fraction: [half, fraction(a, b), fraction(name('l1'), b)],
  partial: [
    partial(name('L'), entry('W1', 1, 0)),
    partial(b, entry('z2', 0, 0)),
    partial(name('L'), name('z1')),
  ],
  grid: [build.grid([[a]])],
};

/** Every place in which a formula can stand in another, as a formula with a gap. */
const places: Readonly<Record<string, (child: Expr) => Expr>> = {
  'matrix product, left': (c) => build.matrixProduct(c, name('W2')),
  'matrix product, right': (c) => build.matrixProduct(build.transpose(name('X')), c),
  'matrix product, middle': (c) =>
    build.matrixProduct(build.matrixProduct(build.transpose(name('X')), c), name('W2')),
  'matrix product, inner right': (c) =>
    build.matrixProduct(build.transpose(name('X')), build.matrixProduct(c, name('W2'))),
  'matrix product with a row, left': (c) => build.matrixProduct(c, row('X', 0)),
  'matrix product with a column, right': (c) => build.matrixProduct(name('y'), c),
  'elementwise, left': (c) => build.elementwise(c, name('l1')),
  'elementwise, right': (c) => build.elementwise(name('l1'), c),
  'elementwise of numbers, left': (c) => build.elementwise(c, a),
  'elementwise of numbers, right': (c) => build.elementwise(a, c),
  'times, left': (c) => ({ kind: 'times', factors: [c, a] }),
  'times, right': (c) => ({ kind: 'times', factors: [a, c] }),
  'times, middle': (c) => ({ kind: 'times', factors: [a, c, b] }),
  'times, behind a constant': (c) => ({ kind: 'times', factors: [half, c] }),
  'times, behind a number': (c) => ({ kind: 'times', factors: [number(2), c] }),
  'times, before a constant': (c) => ({ kind: 'times', factors: [c, half] }),
  'times a matrix': (c) => ({ kind: 'times', factors: [c, name('l1')] }),
  'plus, first': (c) => ({ kind: 'plus', terms: [c, a] }),
  'plus, last': (c) => ({ kind: 'plus', terms: [a, c] }),
  'plus, middle': (c) => ({ kind: 'plus', terms: [a, c, b] }),
  'minus, left': (c) => minus(c, a),
  'minus, right': (c) => minus(a, c),
  negate: build.negate,
  transpose: build.transpose,
  sigma,
  power: (c) => power(c, 2),
  'fraction, above': (c) => fraction(c, a),
  'fraction, below': (c) => fraction(a, c),
  exp,
  'sum over examples': (c) => build.sum('example', c),
  'derivative of': (c) => partial(c, entry('W1', 0, 0)),
  grid: (c) => build.grid([[c, a]]),
};

/** What stands around a pair: it may turn a bracket that was needless into one that is not. */
const surroundings = {
  'by itself': (pair: Expr): Expr => pair,
  'behind a minus': (pair: Expr): Expr => minus(a, pair),
  'between factors': (pair: Expr): Expr => ({ kind: 'times', factors: [a, pair, b] }),
};

export type Surrounding = keyof typeof surroundings;
export const everySurrounding = Object.keys(surroundings) as readonly Surrounding[];

/** Formulas of every kind. */
export const formulas: readonly Expr[] = Object.values(samples).flat();

/** Every kind of formula in every place of every kind, where shapes meet. */
export const pairsIn = (
  sizes: Model,
  around: Surrounding,
): { readonly title: string; readonly expr: Expr }[] =>
  Object.entries(places).flatMap(([place, put]) =>
    Object.entries(samples).flatMap(([kind, exprs]) =>
      exprs
        .map((child) => ({ title: `${kind} in ${place}`, expr: surroundings[around](put(child)) }))
        .filter(({ expr }) => hasValue(expr, sizes)),
    ),
  );

/** Whether shapes meet, and derivatives are taken, once, of what the forward pass computes. */
function hasValue(expr: Expr, sizes: Model): boolean {
  try {
    shape(expr, sizes);
  } catch {
    return false;
  }
  return derivativesIn(expr).every(
    ({ of }) =>
      derivativesIn(of).length === 0 &&
      cells(of, sizes).every((ref) => !backwardOf(sizes).includes(cellOf(ref).name)),
  );
}

const derivativesIn = (expr: Expr): Extract<Expr, { kind: 'partial' }>[] =>
  expr.kind === 'partial' ? [expr] : children(expr).flatMap(derivativesIn);
