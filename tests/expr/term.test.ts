import { expect, test } from 'vitest';
import { placeOf, termOf } from '../../src/expr/term.ts';
import type { Named } from '../../src/expr/tree.ts';

test.each<[Named, string]>([
  [{ kind: 'name', name: 'X' }, 'X.*.*'],
  [{ kind: 'row', name: 'X', row: 2 }, 'X.2.*'],
  [{ kind: 'row', name: 'X', row: 'i' }, 'X.1.*'],
  [{ kind: 'row', name: 'X', row: 'm' }, 'X.*.*'],
  [{ kind: 'entry', name: 'X', row: 'i', column: 0 }, 'X.1.0'],
  [{ kind: 'entry', name: 'X', row: 'm', column: 'j' }, 'X.*.2'],
])('%j stands for %s', (named, term) => {
  expect(termOf(named.name, placeOf(named, { i: 1, j: 2 }))).toBe(term);
});

test('the place of a quantity is none, and that of a row has no column', () => {
  const none = { row: undefined, column: undefined };
  expect(placeOf({ kind: 'name', name: 'X' }, {})).toEqual(none);
  expect(placeOf({ kind: 'row', name: 'X', row: 'i' }, {})).toEqual({ ...none, row: 'i' });
});
