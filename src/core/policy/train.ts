import { add, at, checkSameShape, type Matrix, scale } from '../matrix.ts';
import { randomFrom } from '../random.ts';
import { drawAction } from './draw-action.ts';
import { expectedReward } from './expected-reward.ts';
import { probabilities } from './probabilities.ts';
import { byWeights, sampledGradient } from './sampled-gradient.ts';

/** A number, or the mean of the rewards of all earlier steps, which is 0 before the first. */
export type Baseline =
  { readonly kind: 'fixed'; readonly value: number } | { readonly kind: 'mean' };

export interface Training {
  /** How far a step goes along the term of its draw. */
  readonly rate: number;
  readonly baseline: Baseline;
  /** How many steps, each of one draw: a whole number, 0 or more. */
  readonly steps: number;
  readonly seed: number;
}

/** All of a training, the first step first. */
export interface TrainingRun {
  /** W at the start, and after every step: one more than there are steps, all inputs × actions. */
  readonly weights: readonly Matrix[];
  /** The exact E[f] of each of those weights. */
  readonly expected: Float64Array;
  /** The state of each step's draw, a row of X, from 0. */
  readonly states: Uint32Array;
  /** The action of each step's draw, a column of W, from 0. */
  readonly actions: Uint32Array;
  /** The reward of each step's draw. */
  readonly rewards: Float64Array;
}

/**
 * Raises E[f] by single draws, starting at `W`, which is left as it is. Each step draws a state i, all
 * as likely as each other, then an action a by the probabilities there, and moves the weights to
 * W + rate × xᵢᵀ·((fᵢₐ − b) (onehot(a) − pᵢ)). X is states × inputs, W is inputs × actions, the rewards
 * `f` are states × actions.
 *
 * A step takes two of the numbers that the seed gives, the first for its state, also where there is
 * only one: so the numbers that actions are drawn by do not depend on how many states there are.
 * Throws when the shapes do not fit, or `steps` is not 0, 1, 2 …
 */
export function train(
  X: Matrix,
  W: Matrix,
  f: Matrix,
  { rate, baseline, steps, seed }: Training,
): TrainingRun {
  if (!Number.isInteger(steps) || steps < 0) {
    throw new RangeError(`train: given ${steps} steps, expected a whole number, 0 or more`);
  }
  const random = randomFrom(seed);
  const weights = [W];
  const expected = new Float64Array(steps + 1);
  const states = new Uint32Array(steps);
  const actions = new Uint32Array(steps);
  const rewards = new Float64Array(steps);
  let earned = 0;

  let p = probabilities(X, W);
  checkSameShape('train, p and f', p, f);
  expected[0] = expectedReward(p, f);
  for (let step = 0; step < steps; step++) {
    const state = Math.floor(random() * X.rows);
    const action = drawAction(p, state, random);
    // The mean is of earlier rewards only: one that knew of this draw's would change the term's mean.
    const meanBefore = step === 0 ? 0 : earned / step;
    const b = baseline.kind === 'fixed' ? baseline.value : meanBefore;
    const term = sampledGradient(p, f, { state, action }, b);
    weights.push(add(weights[step], scale(byWeights(X, state, term), rate)));

    p = probabilities(X, weights[step + 1]);
    expected[step + 1] = expectedReward(p, f);
    states[step] = state;
    actions[step] = action;
    rewards[step] = at(f, state, action);
    earned += rewards[step];
  }
  return { weights, expected, states, actions, rewards };
}
