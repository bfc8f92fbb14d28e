import type { Activation } from './activation.ts';

/**
 * The Jacobian is ∂lₖ/∂zⱼ = lₖ (1 − lⱼ) where k is j, and −lₖ lⱼ elsewhere; so, with d = ∂L/∂l, which
 * is in `delta`, Δⱼ = Σₖ dₖ ∂lₖ/∂zⱼ = lⱼ (dⱼ − Σₖ dₖ lₖ).
 */
function applyJacobian(delta: Float64Array, l: Float64Array, width: number): void {
  for (let row = 0; row < delta.length; row += width) {
    const end = row + width;
    let mean = 0;
    for (let j = row; j < end; j++) mean += delta[j] * l[j];
    for (let j = row; j < end; j++) delta[j] = l[j] * (delta[j] - mean);
  }
}

/** lⱼ = e^(zⱼ) / Σₖ e^(zₖ), over each row by itself. */
export const softmaxActivation: Activation = {
  write(z, l, width) {
    for (let row = 0; row < z.length; row += width) {
      const end = row + width;
      // Less the largest, which changes no quotient, no power of e can overflow.
      let largest = z[row];
      for (let j = row + 1; j < end; j++) largest = Math.max(largest, z[j]);
      let sum = 0;
      for (let j = row; j < end; j++) {
        l[j] = Math.exp(z[j] - largest);
        sum += l[j];
      }
      for (let j = row; j < end; j++) l[j] /= sum;
    }
  },
  writeOutputDelta(delta, y, yHat, dLdyHat, factor, _, width) {
    for (let i = 0; i < delta.length; i++) delta[i] = factor * dLdyHat(y[i], yHat[i]);
    applyJacobian(delta, yHat, width);
  },
  applySlope(delta, _, l, width) {
    applyJacobian(delta, l, width);
  },
};
