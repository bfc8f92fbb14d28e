import {
  at,
  checkSameShape,
  elementwise,
  type Matrix,
  multiply,
  subtract,
  sum,
  transpose,
} from '../matrix.ts';
import { rewardGradient } from './expected-reward.ts';
import { byWeights, type Draw, sampledGradient, score } from './sampled-gradient.ts';

/**
 * The exact variance of a draw's term by the weights, that of all entries together: E|g|² − |E g|²,
 * where a state is drawn with all as likely as each other, then an action by `p`, and g is xᵢᵀ times
 * the draw's term with the baseline. 0 or more. X is states × inputs, `p` and the rewards `f` are
 * states × actions. Throws when the shapes do not fit.
 */
export function varianceOfDraw(X: Matrix, p: Matrix, f: Matrix, baseline: number): number {
  checkSameShape('varianceOfDraw, p and f', p, f);
  const mean = multiply(transpose(X), rewardGradient(p, f));
  // By the distance from the mean, and not E|g|² less |E g|², which would cancel and could be below 0.
  return expectation(p, (draw) => {
    const g = byWeights(X, draw.state, sampledGradient(p, f, draw, baseline));
    return squaredLength(subtract(g, mean));
  });
}

/**
 * The baseline that makes `varianceOfDraw` least: E[f |s|²] / E|s|², where s is xᵢᵀ times the score of
 * a draw. For the baseline leaves E g as it is, and E|g|² = E[(f − b)² |s|²] is least where its
 * derivative by b, −2 E[(f − b) |s|²], is 0. It is 0 where no baseline matters: where all probabilities
 * are rounded to 0 or 1, or all inputs are 0. Takes and throws what `varianceOfDraw` does.
 */
export function bestBaseline(X: Matrix, p: Matrix, f: Matrix): number {
  checkSameShape('bestBaseline, p and f', p, f);
  const weight = (draw: Draw) => squaredLength(byWeights(X, draw.state, score(p, draw)));
  const total = expectation(p, weight);
  if (total === 0) return 0;
  return expectation(p, (draw) => at(f, draw.state, draw.action) * weight(draw)) / total;
}

/** E[value] = (1/n) Σᵢ Σₖ pᵢₖ value(i, k), over all draws that there can be. */
function expectation(p: Matrix, value: (draw: Draw) => number): number {
  const shares = p.values.map((probability, n) => {
    const [state, action] = [Math.floor(n / p.columns), n % p.columns];
    return probability * value({ state, action });
  });
  return sum({ ...p, values: shares }) / p.rows;
}

const squaredLength = (m: Matrix): number => sum(elementwise(m, m));
