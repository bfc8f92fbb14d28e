import type { ScalarActivation } from './activation.ts';

/**
 * σ(z) = 1 / (1 + e⁻ᶻ), from any number to between 0 and 1: σ(1000) is 1 and σ(−1000) is 0.
 * NaN comes only of NaN.
 */
export function sigmoid(z: number): number {
  // e to a negative power only: it cannot overflow, so a far negative z keeps all its digits.
  const e = Math.exp(-Math.abs(z));
  return (z < 0 ? e : 1) / (1 + e);
}

/**
 * σ′(z) = l (1 − l), where l = σ(z).
 * σ = (1 + e⁻ᶻ)⁻¹, so σ′ = e⁻ᶻ (1 + e⁻ᶻ)⁻² = σ · e⁻ᶻ / (1 + e⁻ᶻ) = σ (1 − σ).
 */
function slope(l: number): number {
  return l * (1 - l);
}

export const sigmoidActivation: ScalarActivation = {
  value: sigmoid,
  slope: (_, l) => slope(l),
  write(z, l) {
    for (let i = 0; i < l.length; i++) l[i] = sigmoid(z[i]);
  },
  writeOutputDelta(delta, y, yHat, dLdyHat, factor) {
    for (let i = 0; i < delta.length; i++) {
      delta[i] = factor * dLdyHat(y[i], yHat[i]) * slope(yHat[i]);
    }
  },
  applySlope(delta, _, l) {
    for (let i = 0; i < delta.length; i++) delta[i] *= slope(l[i]);
  },
};
