import { apply, fraction, minus, negate, number, partial, times } from '../../expr/build.ts';
import type { Expr } from '../../expr/tree.ts';
import type { Equation, Line } from '../line.ts';
import { averaging } from '../objective.ts';
import { softmaxSlope } from '../factors.ts';
import { actionsOf, E, partsOf } from './parts.ts';

const one = number(1);

/** Why ∇log p is ∇p / p: the slope of a logarithm is one over what it is taken of. */
export const slopeOfLogarithm: Equation = (model, focus) => {
  const { p, own, slope, score } = partsOf(model, focus);
  const log = apply('log', p(own));
  return [
    { id: 'log-slope', left: partial(log, p(own)), right: fraction(one, p(own)) },
    { id: 'log-chain', left: score(own), right: times(partial(log, p(own)), slope(own)) },
    { id: 'log-found', left: score(own), right: fraction(slope(own), p(own)) },
  ];
};

/** How the probability of each action follows the preference in focus: its own, and those of the others. */
export const slopesOfProbabilities: Equation = (model, focus) => {
  const { p, own, slope } = partsOf(model, focus);
  return actionsOf(model).map((k) => ({
    id: `slope-p-${k}`,
    left: slope(k),
    right: softmaxSlope(p(k), p(own), k === own),
  }));
};

/** The score of an action: 1 less its probability for its own preference, else less the other's. */
export const scoreOf = (own: Expr, isOwn: boolean): Expr => (isOwn ? minus(one, own) : negate(own));

/** ∂log p/∂θ of each action, for the preference in focus. */
export const scores: Equation = (model, focus) => {
  const { p, own, score } = partsOf(model, focus);
  return actionsOf(model).map((k): Line => ({
    id: `score-of-${k}`,
    left: score(k),
    right: scoreOf(p(own), k === own),
  }));
};

/** With the scores put in: an action's own probability times what its reward is above the expected one. */
export const gradientOfPreference: Equation = (model, focus) => {
  const { p, f, own, theta, overActions } = partsOf(model, focus);
  const expected = overActions((k) => times(p(k), f(k)));
  return [
    {
      id: 'preference-gradient',
      left: partial(E, theta),
      right: times(...averaging(model.network), p(own), minus(f(own), expected)),
    },
  ];
};
