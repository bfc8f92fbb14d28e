import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filled, toRows } from '../../../src/core/matrix.ts';
import { probabilities } from '../../../src/core/policy/probabilities.ts';
import { expectCloseNumber } from '../../support/close.ts';
import { matrices } from './policies.ts';

test('the probabilities of a state are from 0 to 1 and add up to 1, with numbers up to 1000', () => {
  fc.assert(
    fc.property(matrices(3, 2, 1000), matrices(2, 4, 1000), (X, W) => {
      for (const row of toRows(probabilities(X, W))) {
        expect(row.every((probability) => probability >= 0 && probability <= 1)).toBe(true);
        expectCloseNumber(
          row.reduce((sum, probability) => sum + probability),
          1,
          1e-12,
          'sum',
        );
      }
    }),
  );
});

test('the odds of two actions are e to the difference of their preferences', () => {
  fc.assert(
    fc.property(matrices(3, 2), matrices(2, 4), (X, W) => {
      toRows(probabilities(X, W)).forEach((row, i) => {
        const preference = (k: number) =>
          X.values[2 * i] * W.values[k] + X.values[2 * i + 1] * W.values[4 + k];
        const odds = Math.exp(preference(3) - preference(1));
        expectCloseNumber(row[3] / row[1], odds, 1e-12, 'odds');
      });
    }),
  );
});

test('states and weights have as many inputs', () => {
  expect(() => probabilities(filled(2, 3), filled(2, 3))).toThrow(/inner sizes, 3 and 2/);
});
