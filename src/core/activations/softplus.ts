import type { ScalarActivation } from './activation.ts';
import { sigmoid } from './sigmoid.ts';

/** ln(1 + eᶻ), a relu without the corner. e to a negative power only: it cannot overflow. */
function softplus(z: number): number {
  return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
}

/** σ(z): (ln(1 + eᶻ))′ = eᶻ / (1 + eᶻ) = 1 / (1 + e⁻ᶻ). */
function slope(z: number): number {
  return sigmoid(z);
}

export const softplusActivation: ScalarActivation = {
  value: softplus,
  slope,
  write(z, l) {
    for (let i = 0; i < l.length; i++) l[i] = softplus(z[i]);
  },
  writeOutputDelta(delta, y, yHat, dLdyHat, factor, z) {
    for (let i = 0; i < delta.length; i++) {
      delta[i] = factor * dLdyHat(y[i], yHat[i]) * slope(z[i]);
    }
  },
  applySlope(delta, z) {
    for (let i = 0; i < delta.length; i++) delta[i] *= slope(z[i]);
  },
};
