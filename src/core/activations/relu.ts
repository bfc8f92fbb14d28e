import type { ScalarActivation } from './activation.ts';

/** The larger of z and 0. */
function relu(z: number): number {
  // So asked, NaN stays NaN, and below 0 it is 0 and not −0.
  return z <= 0 ? 0 : z;
}

/** 1 above 0, and 0 at 0 and below, where the corner has no slope of its own. */
function slope(z: number): number {
  return z > 0 ? 1 : 0;
}

export const reluActivation: ScalarActivation = {
  value: relu,
  slope,
  write(z, l) {
    for (let i = 0; i < l.length; i++) l[i] = relu(z[i]);
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
