import { expect, test } from 'vitest';
import {
  entry,
  expectation,
  matrixProduct,
  name,
  number,
  ones,
  partial,
  plus,
  row,
  sum,
  times,
} from '../../src/expr/build.ts';
import { cells } from '../../src/expr/cells.ts';
import { children } from '../../src/expr/children.ts';
import type { Expr } from '../../src/expr/tree.ts';
import { formulas, wide } from '../support/pairs.ts';

test.each<[string, Expr, string[]]>([
  ['a name has all of its cells, row by row', name('W2'), ['W2.0.0', 'W2.1.0']],
  ['a row has its own', row('W1', 2), ['W1.2.0', 'W1.2.1']],
  ['an entry is one', entry('W1', 2, 1), ['W1.2.1']],
  ['a number has none', number(3), []],
  [
    'a sum has those of every term',
    sum('example', entry('y', 'i', 0)),
    ['y.0.0', 'y.1.0', 'y.2.0', 'y.3.0'],
  ],
  [
    'an index that nothing binds stands for all of its places',
    entry('l1', 1, 'k'),
    ['l1.1.0', 'l1.1.1'],
  ],
  ['a row that nothing binds is every row', row('W2', 'k'), ['W2.0.0', 'W2.1.0']],
  [
    'a formula has those of its parts, each once, in reading order',
    plus(times(entry('W2', 1, 0), entry('l1', 0, 1)), times(entry('W2', 0, 0), entry('l1', 0, 1))),
    ['W2.1.0', 'l1.0.1', 'W2.0.0'],
  ],
  [
    'an expectation has those of every term, of each the probability first',
    expectation(1, entry('l1', 0, 'k'), entry('z1', 0, 'k')),
    ['l1.0.0', 'z1.0.0', 'l1.0.1', 'z1.0.1'],
  ],
  ['ones have none', matrixProduct(ones('example', 'one'), row('W2', 1)), ['W2.1.0']],
  [
    'a derivative has those of what changes and of what it changes by',
    partial(name('L'), entry('W2', 0, 0)),
    ['L.0.0', 'W2.0.0'],
  ],
])('%s', (_, expr, refs) => {
  expect(cells(expr, wide)).toEqual(refs);
});

test('an index is bound from outside too', () => {
  expect(cells(entry('l1', 'i', 'k'), wide, { i: 3, k: 1 })).toEqual(['l1.3.1']);
});

test('a sum binds its own index, term by term, whatever it is bound to outside', () => {
  const body = times(entry('y', 'i', 0), entry('yHat', 'i', 0));
  const refs = ['y.0.0', 'yHat.0.0', 'y.1.0', 'yHat.1.0'];
  expect(cells(sum('example', body), { ...wide, examples: 2 }, { i: 3 })).toEqual(refs);
});

test('no part of any kind of formula is left out', () => {
  const parts = (expr: Expr): Expr[] => [expr, ...children(expr).flatMap(parts)];
  for (const expr of formulas) {
    const named = parts(expr).flatMap((part) => ('name' in part ? [part.name] : []));
    const found = cells(expr, wide).map((ref) => ref.split('.')[0]);
    expect(new Set(found)).toEqual(new Set(named));
  }
});
