import { guardedLog, type Objective } from './objective.ts';

/** −y ln ŷ */
function value(y: number, yHat: number): number {
  return -(y * guardedLog(yHat));
}

/** −y/ŷ */
function slope(y: number, yHat: number): number {
  return -y / yHat;
}

export const crossEntropy: Objective = {
  value,
  slope,
  /** From z: −ln ŷⱼ = ln Σₖ e^(zₖ) − zⱼ, both less the largest z of the row. */
  addUp(y, z, _, outputs, from, to) {
    let loss = 0;
    for (let row = from; row < to; row += outputs) {
      const end = row + outputs;
      let top = row;
      for (let j = row + 1; j < end; j++) if (z[j] > z[top]) top = j;
      // The largest adds e⁰ = 1 to the sum: log1p keeps what the others add, however little.
      let others = 0;
      for (let j = row; j < end; j++) if (j !== top) others += Math.exp(z[j] - z[top]);
      const log = Math.log1p(others);
      for (let j = row; j < end; j++) loss += y[j] * (z[top] - z[j] + log);
    }
    return loss;
  },
  /**
   * Δⱼ = ŷⱼ Σₖ yₖ − yⱼ: softmax's Jacobian gives ŷⱼ (−yⱼ/ŷⱼ − Σₖ (−yₖ/ŷₖ) ŷₖ), where every ŷ
   * that divides cancels. Where the row of y adds up to 1, that is ŷ − y.
   */
  writeDelta(delta, y, yHat, outputs, factor) {
    for (let row = 0; row < y.length; row += outputs) {
      const end = row + outputs;
      let total = 0;
      for (let j = row; j < end; j++) total += y[j];
      for (let j = row; j < end; j++) delta[j] = factor * (yHat[j] * total - y[j]);
    }
  },
};
