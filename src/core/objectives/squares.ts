import type { Objective } from './objective.ts';

/** (y − ŷ)² */
function value(y: number, yHat: number): number {
  const error = y - yHat;
  return error * error;
}

/** 2 (ŷ − y): ∂/∂ŷ (y − ŷ)² = 2 (y − ŷ) · (−1). */
function slope(y: number, yHat: number): number {
  return 2 * (yHat - y);
}

export const squares: Objective = {
  value,
  slope,
  addUp(y, _, yHat, outputs, from, to) {
    let loss = 0;
    for (let i = from; i < to; i++) loss += value(y[i], yHat[i]);
    return loss;
  },
};
