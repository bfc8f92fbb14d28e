import { expect, test } from 'vitest';
import { isOfAnySize } from '../../../src/equations/judging/any-size.ts';
import * as build from '../../../src/expr/build.ts';
import type { Expr } from '../../../src/expr/tree.ts';

const { entry, name, row, number } = build;

/** Each kind of formula around another one. */
const around: Readonly<Record<string, (inner: Expr) => Expr>> = {
  matrixProduct: (inner) => build.matrixProduct(name('X'), inner),
  elementwise: (inner) => build.elementwise(inner, name('l1')),
  times: (inner) => build.times(number(2), inner),
  sum: (inner) => build.sum('example', inner),
  expectation: (inner) => build.expectation(1, entry('yHat', 'i', 'k'), inner),
  plus: (inner) => build.plus(name('L'), inner),
  minus: (inner) => build.minus(name('L'), inner),
  negate: build.negate,
  transpose: build.transpose,
  apply: (inner) => build.apply('log', inner),
  power: (inner) => build.power(inner, 2),
  fraction: (inner) => build.fraction(name('L'), inner),
  partial: (inner) => build.partial(name('L'), inner),
  component: (inner) => build.component(inner, 'k'),
};

test.each(Object.entries(around))('a %s is of any size where what stands in it is', (_, put) => {
  expect(isOfAnySize(put(entry('y', 'i', 'k')))).toBe(true);
  expect(isOfAnySize(put(entry('y', 'i', 0)))).toBe(false);
});

test('what names a row, a column or a cell is of one size alone', () => {
  const cases: [Expr, boolean][] = [
    [name('W1'), true],
    [number(3), true],
    [build.ones('example', 'one'), true],
    [entry('y', 'i', 'k'), true],
    [entry('y', 0, 'k'), false],
    [entry('y', 'i', 0), false],
    [row('X', 'i'), true],
    [row('X', 2), false],
    [build.component(row('X', 'i'), 'k'), true],
    [build.component(row('X', 'i'), 0), false],
    [build.grid([[name('L')]]), false],
  ];
  for (const [expr, isFree] of cases) expect(isOfAnySize(expr), JSON.stringify(expr)).toBe(isFree);
});
