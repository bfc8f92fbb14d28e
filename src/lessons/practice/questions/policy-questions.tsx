import { focused } from '../../../equations/line.ts';
import { actionsOf, baseline, E, type Parts, partsOf } from '../../../equations/policy/parts.ts';
import { advantage, spreadParts } from '../../../equations/policy/baseline.ts';
import { gradientOf, updatedOf } from '../../../expr/alphabet.ts';
import { fraction, minus, partial, plus, times } from '../../../expr/build.ts';
import type { Expr } from '../../../expr/tree.ts';
import { numberOf } from './number-of.ts';
import type { Asking, Choice, Question, Scene } from './question.ts';

/** Too near to 0 for a sign to be asked for: what a difference leaves of 0 is less. */
const small = 1e-6;

const ways = ['It grows', 'It shrinks', 'It stays'] as const;

/** Which way something goes: up where a formula is above 0, and nowhere where it is 0. */
function byTheWay(of: Expr, { scope }: Scene): readonly Choice[] | undefined {
  const value = numberOf(of, scope);
  if (value === undefined || !Number.isFinite(value)) return undefined;
  const right = Math.abs(value) <= small ? 2 : value > 0 ? 0 : 1;
  return ways.map((says, n) => ({ says, isRight: n === right }));
}

/** A question about which way something goes, for the parts of a policy. */
const asked =
  (
    formula: (parts: Parts, scene: Scene) => Expr | undefined,
    words: Pick<Question, 'Ask' | 'Why'>,
  ): Asking =>
  (scene) => {
    const parts = partsOf(scene.model, scene.focus);
    const of = formula(parts, scene);
    const answer = of && byTheWay(of, scene);
    return answer && { answer, ...words };
  };

/** What all preferences, raised by as much, do to the expectation. */
export const allRaised = asked(
  (parts, { model, focus }) =>
    plus(
      ...actionsOf(model).map((action) =>
        partial(E, focused('z', model, { ...focus, units: [focus.units[0], action] })),
      ),
    ),
  {
    Ask: ({ Q }) => (
      <>
        Raise all preferences <Q of="z" /> by the same amount. What does <Q of="L" /> do?
      </>
    ),
    Why: () => (
      <>
        Softmax divides by the sum of all powers: a factor that all of them have cancels. The shares
        are as they were.
      </>
    ),
  },
);

/** What a raised preference does to the probability of another action. */
export const otherAction = asked(
  ({ slope, own }, { model }) => slope(actionsOf(model).find((action) => action !== own)!),
  {
    Ask: ({ Q }) => (
      <>
        Raise <Q of="z" focused /> a little, and nothing else. What does the probability of each
        other action do?
      </>
    ),
    Why: () => <>The shares add up to 1: what one gains is taken from all the others.</>,
  },
);

/** What a raised preference does to the expectation. */
export const expectedWay = asked(({ theta }) => partial(E, theta), {
  Ask: ({ Q, N }) => (
    <>
      This action has the reward <N of="y" />, and <Q of="L" /> is <N of="L" />. Raise{' '}
      <Q of="z" focused /> a little: what does <Q of="L" /> do?
    </>
  ),
  Why: () => (
    <>
      Choosing an action more often helps where its reward is above what can be expected in its
      state, and it need not be the greatest for that.
    </>
  ),
});

/** Which way the draw of an action pushes its own preference. */
export const drawnWay = asked(
  (parts) => times(advantage(parts, parts.own), parts.score(parts.own)),
  {
    Ask: ({ Q, N }) => (
      <>
        The action of <Q of="z" focused /> is drawn. Its reward is <N of="y" />, and the baseline{' '}
        <N of="baseline" />. What does this draw alone do to <Q of="z" focused />?
      </>
    ),
    Why: () => (
      <>
        The score of an action is above 0 for its own preference. So it grows where the reward is
        above the baseline: with no baseline, whenever a reward is above 0, however poor it is.
      </>
    ),
  },
);

/** What a larger baseline does to the mean of all draws. */
export const meanOfDraws = asked(
  (parts) =>
    partial(
      parts.expected((k) => times(advantage(parts, k), parts.score(k))),
      baseline,
    ),
  {
    Ask: ({ Q }) => (
      <>
        Take more off every reward: a larger <Q of="baseline" />. What does the mean of all draws
        do?
      </>
    ),
    Why: () => (
      <>On average a score is 0, and so is a constant times it. Only single draws change.</>
    ),
  },
);

/** Which way a step along the gradient takes a weight. */
export const upWay: Asking = (scene) => {
  const { model, focus } = scene;
  const { weights } = model.layers[0];
  const change = minus(focused(updatedOf(weights), model, focus), focused(weights, model, focus));
  const answer = byTheWay(change, scene);
  return (
    answer && {
      answer,
      Ask: ({ Q, N }) => (
        <>
          The gradient of the weight <Q of={weights} focused /> is <N of={gradientOf(weights)} />.
          In a step that raises the reward, what does the weight do?
        </>
      ),
      Why: () => (
        <>A step uphill goes along the gradient: what is above 0 makes its weight larger.</>
      ),
    }
  );
};

/** The baseline with which the draws of a state lie closest together. */
export const bestBaseline: Asking = ({ model, focus, scope }) => {
  const { ofRewards, ofScores } = spreadParts(partsOf(model, focus));
  const value = numberOf(fraction(ofRewards, ofScores), scope);
  const rewards = scope.matrix('y').values;
  const [from, to] = [Math.min(...rewards), Math.max(...rewards)];
  if (value === undefined || !Number.isFinite(value) || value < from || value > to)
    return undefined;
  if (to - from < small) return undefined;
  return {
    answer: { value, from, to, by: (to - from) / 100 },
    Ask: ({ Q }) => (
      <>
        Which <Q of="baseline" /> brings the draws of this state closest to their mean?
      </>
    ),
    Why: () => (
      <>
        An average of the rewards, in which each counts by its probability and by the squares of its
        scores: near the reward to expect, and seldom just that.
      </>
    ),
  };
};
