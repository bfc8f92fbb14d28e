import { expect, test } from 'vitest';
import { matrixOf } from '../../../src/core/matrix.ts';
import {
  allowedIn,
  differing,
  isSameValue,
  valueIn,
} from '../../../src/equations/judging/same-value.ts';
import { entry, name, number, partial, plus } from '../../../src/expr/build.ts';
import { oneNetwork } from '../../support/networks.ts';
import { wide } from '../../support/pairs.ts';

test('a formula with a derivative in it may be off by more', () => {
  const slope = partial(name('L'), entry('z1', 0, 0));
  expect(allowedIn(name('X'), number(2))).toBe(1e-9);
  expect(allowedIn(name('X'), slope)).toBe(1e-5);
  expect(allowedIn(plus(name('L'), slope), name('X'))).toBe(1e-5);
});

test('entries differ that are apart by more than is allowed of the largest', () => {
  const wanted = matrixOf([
    [0, -4],
    [1, 2],
  ]);
  const moved = (by: number) => ({ ...wanted, values: wanted.values.map((x, n) => x + by * n) });
  expect(differing(moved(0), wanted, 0)).toEqual([]);
  expect(differing(moved(0.25), wanted, 0.125)).toEqual([3]);
  expect(differing(moved(-0.25), wanted, 0.125)).toEqual([3]);
  expect(differing(moved(0.25), wanted, 1e-9)).toEqual([1, 2, 3]);
  expect(differing(moved(NaN), wanted, 0.5)).toEqual([0, 1, 2, 3]);
  expect(differing(wanted, { ...wanted, values: wanted.values.fill(NaN) }, 1)).toHaveLength(4);
});

test('where all is small, what a difference is off by is nothing; without one it counts', () => {
  const small = matrixOf([[1e-6]]);
  const other = matrixOf([[1.009e-6]]);
  expect(differing(other, small, 1e-5)).toEqual([]);
  expect(differing(matrixOf([[1.02e-6]]), small, 1e-5)).toEqual([0]);
  expect(differing(other, small, 1e-9)).toEqual([0]);
  expect(differing(matrixOf([[1e-6 + 5e-13]]), small, 1e-9)).toEqual([0]);
  expect(isSameValue(other, small, 1e-5)).toBe(true);
  expect(isSameValue(other, small, 1e-9)).toBe(false);
  expect(isSameValue(matrixOf([[1, 1]]), matrixOf([[1]]), 1)).toBe(false);
});

test('what does not fit together has no value', () => {
  const { scope, trace } = oneNetwork(wide);
  expect(valueIn(name('X'), scope)).toEqual(trace.X);
  expect(valueIn(plus(name('X'), name('W1')), scope)).toBeUndefined();
});
