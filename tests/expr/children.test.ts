import { expect, test } from 'vitest';
import {
  entry,
  minus,
  name,
  negate,
  number,
  partial,
  plus,
  sum,
  times,
} from '../../src/expr/build.ts';
import { children } from '../../src/expr/children.ts';
import { hasDifference } from '../../src/expr/has-difference.ts';
import { occurs } from '../../src/expr/occurs.ts';
import { quantitiesIn } from '../../src/expr/quantities-in.ts';
import { rewrite } from '../../src/expr/rewrite.ts';
import type { Expr } from '../../src/expr/tree.ts';
import { formulas } from '../support/pairs.ts';

const isFormula = (value: unknown): value is Expr =>
  typeof value === 'object' && value !== null && 'kind' in value;

/** All that a formula holds, lists and rows of a grid laid out, in the order in which it is kept. */
const heldBy = (expr: Expr): unknown[] => Object.values(expr).flat(2);

test.each(formulas)('the parts of a formula are all the formulas that it holds: $kind', (expr) => {
  expect(children(expr)).toEqual(heldBy(expr).filter(isFormula));
});

test.each(formulas)('a formula in which nothing changes is the same: $kind', (expr) => {
  expect(rewrite(expr, () => undefined)).toEqual(expr);
});

test.each(formulas)('all that a formula is made of can be something else: $kind', (expr) => {
  const seven = number(7);
  const changed = rewrite(expr, (part) => (children(part).length === 0 ? seven : undefined));
  /** Whose share of an expectation each value has stays. */
  const swapped = (of: Expr): Expr => {
    if (children(of).length === 0) return seven;
    const each = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(each);
      return isFormula(value) ? swapped(value) : value;
    };
    const made = Object.fromEntries(Object.entries(of).map(([key, value]) => [key, each(value)]));
    return { ...of, ...made, ...('probability' in of && { probability: of.probability }) };
  };
  expect(changed).toEqual(swapped(expr));
});

test('what a part is changed into is not looked into', () => {
  const [a, b] = [name('X'), name('y')];
  const swap = (part: Expr) => (part === a ? minus(b, a) : undefined);
  expect(rewrite(negate(a), swap)).toEqual(negate(minus(b, a)));
  expect(rewrite(a, swap)).toEqual(minus(b, a));
});

const [a, b] = [entry('y', 0, 0), entry('yHat', 0, 0)];

test('a formula occurs in itself and in what has it as a part', () => {
  const product = times(a, b);
  expect(occurs(product, times(a, b))).toBe(true);
  expect(occurs(product, plus(a, negate(times(a, b))))).toBe(true);
  expect(occurs(product, plus(a, times(b, a)))).toBe(false);
  expect(occurs(plus(a, product), product)).toBe(false);
});

test('a formula has a difference in it where a derivative is anywhere in it', () => {
  expect(hasDifference(partial(a, b))).toBe(true);
  expect(hasDifference(plus(a, negate(partial(a, b))))).toBe(true);
  expect(hasDifference(plus(a, negate(times(a, b))))).toBe(false);
});

test('the quantities of a formula are told once each, in its order', () => {
  const body = times(entry('yHat', 'i', 0), entry('y', 'i', 0));
  expect(quantitiesIn(minus(sum('example', body), times(name('L'), b)))).toEqual([
    'yHat',
    'y',
    'L',
  ]);
  expect(quantitiesIn(number(2))).toEqual([]);
});
