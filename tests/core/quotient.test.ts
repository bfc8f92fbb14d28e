import { describe, expect, it } from 'vitest';
import { quotientErrors } from '../../src/core/quotient.ts';

describe('quotientErrors', () => {
  it('falls with the square of the step, and then grows as the step goes on shrinking', () => {
    // The central difference of eˣ at 0 is sinh(ε)/ε = 1 + ε²/6 + …
    const [coarse, fine, best, small] = quotientErrors(Math.exp, 0, 1, [1e-1, 1e-2, 1e-5, 1e-12]);
    expect(coarse).toBeCloseTo(0.01 / 6, 5);
    expect(coarse / fine).toBeCloseTo(100, 0);
    expect(best).toBeLessThan(1e-9);
    expect(small).toBeGreaterThan(100 * best);
  });

  it('is no number where the step does not move x', () => {
    expect(quotientErrors(Math.exp, 1000, 1, [1e-14])[0]).toBeNaN();
  });
});
