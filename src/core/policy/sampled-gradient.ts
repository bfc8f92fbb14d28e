import { at, map, type Matrix, multiply, place, scale, transpose } from '../matrix.ts';

/** An action that is drawn in a state, both from 0: a column and a row of p and of the rewards. */
export interface Draw {
  readonly state: number;
  readonly action: number;
}

/**
 * The score of a draw, ∂ln pᵢₐ/∂θᵢ = onehot(a) − pᵢ, by the preferences θ in its own state i: it is 0
 * by those in any other. `p` is states × actions, the score 1 × actions. Throws when the draw is
 * outside `p`.
 */
export function score(p: Matrix, { state, action }: Draw): Matrix {
  const drawn = place('score', p, state, action) - state * p.columns;
  const negative = map(row(p, state), (probability) => -probability);
  negative.values[drawn] += 1;
  return negative;
}

/**
 * The term of one draw, (fᵢₐ − b) (onehot(a) − pᵢ): how the preferences in state i should move to
 * raise the reward, as that draw alone has it. Over all actions its mean is the exact slope of state
 * i's expected reward, whatever the baseline b. `p` and the rewards `f` are states × actions, the
 * term 1 × actions. Throws when the draw is outside either.
 */
export function sampledGradient(p: Matrix, f: Matrix, draw: Draw, baseline: number): Matrix {
  return scale(score(p, draw), at(f, draw.state, draw.action) - baseline);
}

/**
 * A term by the weights, xᵢᵀ·term, from one by the preferences of state i. X is states × inputs, the
 * term 1 × actions, the result inputs × actions. Throws when X has no such state.
 */
export function byWeights(X: Matrix, state: number, term: Matrix): Matrix {
  place('byWeights', X, state, 0);
  return multiply(transpose(row(X, state)), term);
}

const row = (m: Matrix, i: number): Matrix => ({
  rows: 1,
  columns: m.columns,
  values: m.values.subarray(i * m.columns, (i + 1) * m.columns),
});
