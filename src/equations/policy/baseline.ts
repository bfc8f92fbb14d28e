import { minus, negate, number, partial, power, sum, times, entry } from '../../expr/build.ts';
import { type Entry, type Expr, indexOf } from '../../expr/tree.ts';
import type { Equation } from '../line.ts';
import { averaging } from '../objective.ts';
import { actionsOf, baseline, E, type Parts, partsOf } from './parts.ts';
import { scoreOf } from './score.ts';

/** f − b: how much better than the baseline an action is. */
export const advantage = ({ f }: Parts, k: Parameters<Parts['f']>[0]): Expr =>
  minus(f(k), baseline);

/** The probabilities add up to 1 whatever θ is: their slopes add up to 0. */
export const slopesAddUpTo0: Equation = (model, focus) => {
  const { p, theta, slope, overActions } = partsOf(model, focus);
  const left = overActions(slope);
  return [
    { id: 'slopes-of-sum', left, right: partial(overActions(p), theta) },
    { id: 'slopes-add-up', left, right: number(0) },
  ];
};

/** A constant reward has a gradient of 0: on average every score is 0. */
export const constantChangesNothing: Equation = (model, focus) => {
  const { score, slope, overActions, expected } = partsOf(model, focus);
  const left = expected((k) => times(baseline, score(k)));
  return [
    { id: 'constant-slopes', left, right: times(baseline, overActions(slope)) },
    { id: 'constant-0', left, right: number(0) },
  ];
};

/** So the gradient is the same for the advantage as for the reward. */
export const withBaseline: Equation = (model, focus) => {
  const parts = partsOf(model, focus);
  const { theta, score, expected } = parts;
  return [
    {
      id: 'with-baseline',
      left: partial(E, theta),
      right: times(
        ...averaging(model.network),
        expected((k) => times(advantage(parts, k), score(k))),
      ),
    },
  ];
};

const square = (factor: Expr): Expr => power(factor, 2);
const overPreferences = (of: Expr): Expr => sum(1, of, true);

/** E[f s²] and E[s²], added up over all preferences of the state, and any of these under that Σ. */
export function spreadParts({ f, score, expected, theta }: Parts) {
  const any: Entry = entry(theta.name, theta.row, indexOf(1, true));
  return {
    any,
    ofRewards: overPreferences(expected((k) => times(f(k), square(score(k, any))))),
    ofScores: overPreferences(expected((k) => square(score(k, any)))),
  };
}

/**
 * Where the mean square of a draw is least its slope by b is 0, as the mean does not change: in two lines,
 * over all preferences of the state. Zero where b E[s²] is E[f s²].
 */
export const leastSpread: Equation = (model, focus) => {
  const parts = partsOf(model, focus);
  const { score, expected } = parts;
  const { any, ofRewards, ofScores } = spreadParts(parts);
  const left = partial(
    overPreferences(expected((k) => square(times(advantage(parts, k), score(k, any))))),
    baseline,
  );
  return [
    {
      id: 'spread-slope',
      left,
      right: times(
        number(-2),
        overPreferences(expected((k) => times(advantage(parts, k), square(score(k, any))))),
      ),
    },
    {
      id: 'spread-parts',
      left,
      right: times(number(2), minus(times(baseline, ofScores), ofRewards)),
    },
  ];
};

/** What a draw of each action would say of the preference in focus: its advantage times its score. */
export const draws: Equation = (model, focus) => {
  const parts = partsOf(model, focus);
  const { p, own, score } = parts;
  return actionsOf(model).map((k) => ({
    id: `draw-${k}`,
    left: times(advantage(parts, k), score(k)),
    right: times(advantage(parts, k), scoreOf(p(own), k === own)),
  }));
};

/** The error signal of cross-entropy with the drawn action as the label is minus its score. */
export const asCrossEntropy: Equation = (model, focus) => {
  const { p, own, score } = partsOf(model, focus);
  return actionsOf(model).map((k) => ({
    id: `label-${k}`,
    left: negate(score(k)),
    right: minus(p(own), number(k === own ? 1 : 0)),
  }));
};
