import type { ScalarActivation } from './activation.ts';

/** tanh z, from −1 to 1. */
function tanh(z: number): number {
  return Math.tanh(z);
}

/** 1 − l², where l = tanh z. */
function slope(l: number): number {
  return 1 - l * l;
}

export const tanhActivation: ScalarActivation = {
  value: tanh,
  slope: (_, l) => slope(l),
  write(z, l) {
    for (let i = 0; i < l.length; i++) l[i] = tanh(z[i]);
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
