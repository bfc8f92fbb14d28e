import { guardedLog, type Objective } from './objective.ts';

/** −(y ln ŷ + (1 − y) ln(1 − ŷ)) */
function value(y: number, yHat: number): number {
  return -(y * guardedLog(yHat) + (1 - y) * guardedLog(1 - yHat));
}

/** (ŷ − y) / (ŷ (1 − ŷ)): ∂/∂ŷ is −y/ŷ + (1 − y)/(1 − ŷ), over one denominator. */
function slope(y: number, yHat: number): number {
  return (yHat - y) / (yHat * (1 - yHat));
}

/**
 * The same from z, where ŷ = σ(z): softplus(z) − y z, since −ln σ(z) = softplus(z) − z and
 * −ln(1 − σ(z)) = softplus(z). What softplus has of z is joined with y z before it is rounded.
 */
function valueFromSum(y: number, z: number): number {
  return (z > 0 ? (1 - y) * z : -y * z) + Math.log1p(Math.exp(-Math.abs(z)));
}

/** ∂/∂z = ŷ − y: the slope times σ′(z) = ŷ (1 − ŷ), which cancels. */
function slopeFromSum(y: number, yHat: number): number {
  return yHat - y;
}

export const binaryCrossEntropy: Objective = {
  value,
  slope,
  addUp(y, z, _, outputs, from, to) {
    let loss = 0;
    for (let i = from; i < to; i++) loss += valueFromSum(y[i], z[i]);
    return loss;
  },
  writeDelta(delta, y, yHat, outputs, factor) {
    for (let i = 0; i < y.length; i++) delta[i] = factor * slopeFromSum(y[i], yHat[i]);
  },
};
