import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longText, powerText, tenTo } from '../../src/views/plots/plot-text.ts';
import { spread } from '../../src/views/plots/spread.ts';

describe('the words and places of a picture', () => {
  it('writes powers of ten', () => {
    expect([0, 2.44e-11, 1e-8, 0.25, 123].map(powerText)).toEqual([
      '0',
      '2.4×10⁻¹¹',
      '1×10⁻⁸',
      '0.25',
      '120',
    ]);
    expect([0, 1, -7, 3].map(tenTo)).toEqual(['1', '10', '10⁻⁷', '10³']);
    expect([0, -0.25, 1e-12].map(longText)).toEqual(['0.000000000', '−0.250000000', '1×10⁻¹²']);
  });

  it('spreads labels that want one place about it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 60, max: 100 }),
        (count, at) => {
          const placed = spread(Array<number>(count).fill(at), 14, [0, 200]);
          const middle = placed.reduce((sum, place) => sum + place, 0) / count;
          expect(middle).toBeCloseTo(at, 9);
          expect(Math.max(...placed) - Math.min(...placed)).toBeCloseTo(14 * (count - 1), 9);
        },
      ),
    );
  });

  it('spreads labels apart, in their order and inside', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 5 }),
        (at) => {
          const placed = spread(at, 14, [0, 200]);
          const sorted = placed.toSorted((a, b) => a - b);
          sorted
            .slice(1)
            .forEach((y, n) => expect(y - sorted[n]).toBeGreaterThanOrEqual(14 - 1e-9));
          expect(placed.every((y) => y >= 0 && y <= 200)).toBe(true);
          at.forEach((a, i) =>
            at.forEach((b, j) => {
              if (a < b) expect(placed[i]).toBeLessThan(placed[j]);
            }),
          );
        },
      ),
    );
  });
});
