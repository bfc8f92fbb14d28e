import type { ScalarActivation } from './activation.ts';

/** z as it is. */
function identity(z: number): number {
  return z;
}

/** 1 everywhere. */
function slope(): number {
  return 1;
}

export const identityActivation: ScalarActivation = {
  value: identity,
  slope,
  write(z, l) {
    l.set(z);
  },
  writeOutputDelta(delta, y, yHat, dLdyHat, factor) {
    for (let i = 0; i < delta.length; i++) delta[i] = factor * dLdyHat(y[i], yHat[i]);
  },
  applySlope() {
    // Times 1: Δ is ∂L/∂l.
  },
};
