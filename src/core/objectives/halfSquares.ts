import type { Objective } from './objective.ts';

/** ½ (y − ŷ)² */
function value(y: number, yHat: number): number {
  const error = y - yHat;
  return 0.5 * error * error;
}

/** ŷ − y: ∂/∂ŷ ½ (y − ŷ)² = (y − ŷ) · (−1). */
function slope(y: number, yHat: number): number {
  return yHat - y;
}

export const halfSquares: Objective = {
  value,
  slope,
  addUp(y, _, yHat, outputs, from, to) {
    let loss = 0;
    for (let i = from; i < to; i++) loss += value(y[i], yHat[i]);
    return loss;
  },
};
