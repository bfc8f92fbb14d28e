import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDecimals } from '../../src/core/decimal.ts';

/** n / 10^from rounded to `to` decimals as whole numbers do it, which have no doubles in between. */
function byHand(n: bigint, from: number, to: number): number {
  const unit = 10n ** BigInt(from - to);
  const size = n < 0n ? -n : n;
  const rounded = (size + unit / 2n) / unit;
  return Number(n < 0n ? -rounded : rounded) / 10 ** to + 0;
}

test('a product of decimals rounds as it does by hand, halves away from zero', () => {
  const factor = fc.integer({ min: -99_999, max: 99_999 });
  fc.assert(
    fc.property(factor, factor, fc.integer({ min: 2, max: 6 }), (a, b, decimals) => {
      const product = (a / 1000) * (b / 10_000);
      expect(toDecimals(product, decimals)).toBe(byHand(BigInt(a) * BigInt(b), 7, decimals));
    }),
    { numRuns: 2000 },
  );
});

test('a half that a double cannot hold is taken for the half that it is', () => {
  expect((1.005).toFixed(2)).toBe('1.00');
  expect(toDecimals(5.1 * 0.025, 3)).toBe(0.128);
  expect(toDecimals(-5.1 * 0.025, 3)).toBe(-0.128);
  expect(toDecimals(1.005, 2)).toBe(1.01);
});

test('what rounds to nothing is 0, and never −0', () => {
  expect(Object.is(toDecimals(-0.0004, 3), 0)).toBe(true);
});
