import type { ScalarActivation } from './activation.ts';

/** z above 0, and a hundredth of it below. */
function leakyRelu(z: number): number {
  return z > 0 ? z : 0.01 * z;
}

/** 1 above 0, and 0.01 at 0 and below. */
function slope(z: number): number {
  return z > 0 ? 1 : 0.01;
}

export const leakyReluActivation: ScalarActivation = {
  value: leakyRelu,
  slope,
  write(z, l) {
    for (let i = 0; i < l.length; i++) l[i] = leakyRelu(z[i]);
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
