import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matrixOf } from '../../../src/core/matrix.ts';
import { drawAction } from '../../../src/core/policy/draw-action.ts';
import { randomFrom } from '../../../src/core/random.ts';
import { policies } from './policies.ts';
import { chiSquare, critical } from './chi-square.ts';

test('an action is the first at which the probabilities added up are above the number drawn', () => {
  const p = matrixOf([
    [1, 0, 0],
    [0.25, 0.5, 0.25],
  ]);
  const drawn = [0, 0.2, 0.25, 0.7, 0.75, 0.99].map((u) => drawAction(p, 1, () => u));
  expect(drawn).toEqual([0, 0, 1, 1, 2, 2]);
  expect(drawAction(p, 0, () => 0.99)).toBe(0);
});

test('an action of probability 0 is not drawn', () => {
  const p = matrixOf([[0, 0.5, 0, 0.5]]);
  expect([0, 0.49, 0.5, 0.99].map((u) => drawAction(p, 0, () => u))).toEqual([1, 1, 3, 3]);
});

test('the last action is drawn where rounding leaves the sum below the number drawn', () => {
  const p = matrixOf([[0.3, 0.3, 0.3]]);
  expect(drawAction(p, 0, () => 0.95)).toBe(2);
});

test('each draw takes one number', () => {
  fc.assert(
    fc.property(policies, fc.integer(), ({ p }, seed) => {
      const random = randomFrom(seed);
      let taken = 0;
      drawAction(p, 1, () => {
        taken++;
        return random();
      });
      expect(taken).toBe(1);
    }),
  );
});

describe('over 100 000 draws, how often each action comes is by its probability:', () => {
  const rows = [
    [0.5, 0.5],
    [0.001, 0.999],
    [0.3375845377987164, 0.2500887766217052, 0.41232668557957836],
    [0.7, 0.1, 0.15, 0.05],
    [0.2, 0.2, 0.2, 0.2, 0.2],
  ];
  test.each(rows.flatMap((row) => [1, 2026, -7, 123_456].map((seed) => ({ row, seed }))))(
    '$row from the seed $seed',
    ({ row, seed }) => {
      const p = matrixOf([row]);
      const random = randomFrom(seed);
      const counts = row.map(() => 0);
      for (let n = 0; n < 100_000; n++) counts[drawAction(p, 0, random)]++;
      expect(chiSquare(counts, row)).toBeLessThan(critical(row.length - 1));
    },
  );
});

test('there is no action to draw in a state outside the probabilities', () => {
  expect(() => drawAction(matrixOf([[0.5, 0.5]]), 1, () => 0)).toThrow('drawAction: row 1');
});
