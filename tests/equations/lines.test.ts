import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shapeText } from '../../src/core/matrix.ts';
import { originOf, placeIn } from '../../src/equations/line.ts';
import { evaluate } from '../../src/expr/evaluate.ts';
import { shapeOf } from '../../src/expr/alphabet.ts';
import { shape } from '../../src/expr/shape.ts';
import { hasDifference } from '../../src/expr/has-difference.ts';
import { expectClose } from '../support/close.ts';
import { equationsOf, linesOf } from '../support/equations.ts';
import { allSizes, focusesOf, networksOf, oneNetwork, sizesText } from '../support/networks.ts';
import { wide } from '../support/pairs.ts';

describe.each(allSizes.map((of) => [sizesText(of), of] as const))('with %s', (_, sizes) => {
  const lines = linesOf(sizes);

  test('both sides of every line have the same shape', () => {
    for (const { id, left, right } of lines)
      expect(shape(left, sizes), id).toEqual(shape(right, sizes));
  });

  test('both sides of every line have the same value, for every entry in focus', () => {
    fc.assert(
      fc.property(networksOf(sizes), ({ scope }) => {
        for (const { id, left, right } of lines) {
          const allowed = hasDifference(left) || hasDifference(right) ? 1e-6 : 1e-9;
          expectClose(evaluate(left, scope), evaluate(right, scope), allowed, id);
        }
      }),
      { numRuns: 22 },
    );
  });

  test('the lines of one equation differ by their ids', () => {
    for (const [name, equation] of equationsOf(sizes)) {
      for (const focus of focusesOf(sizes)) {
        const ids = equation(sizes, focus).map(({ id }) => id);
        expect(new Set(ids).size, name).toBe(ids.length);
      }
    }
  });

  test('the entry in focus is inside its quantity, and each entry can be in focus', () => {
    for (const name of ['X', 'yHat', 'L', 'rate', 'delta1'] as const) {
      const { rows, columns } = shapeOf(name, sizes);
      const places = focusesOf(sizes).map((focus) => placeIn(name, sizes, focus).join());
      expect(new Set(places).size).toBe(rows * columns);
    }
  });

  test('every entry of a computed quantity has a line that says where it comes from', () => {
    const { scope } = oneNetwork(sizes);
    const { left, right } = originOf('delta1', sizes.examples - 1, sizes.widths[0] - 1, sizes);
    expect(shapeText(evaluate(left, scope))).toBe('1×1');
    expectClose(evaluate(left, scope), evaluate(right, scope), 1e-9, 'delta1');
  });
});

test('the list of equations has those of every file, for the weights of every layer', () => {
  const names = [...equationsOf(wide).keys()];
  for (const name of [
    'exampleSums of W1',
    'chainRule of W2',
    'lossSlope',
    'gradientEntry of W1',
    'sentBack of W2',
    'byExample of W2',
    'all of LNew',
    'one of dW1',
  ]) {
    expect(names).toContain(name);
  }
});
