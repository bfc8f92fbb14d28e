import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, at, filled, matrixOf, scale } from '../../../src/core/matrix.ts';
import { expectedReward } from '../../../src/core/policy/expected-reward.ts';
import { probabilities } from '../../../src/core/policy/probabilities.ts';
import { byWeights, sampledGradient } from '../../../src/core/policy/sampled-gradient.ts';
import { type Baseline, train, type Training } from '../../../src/core/policy/train.ts';
import { expectClose, expectCloseNumber } from '../../support/close.ts';
import { chiSquare, critical } from './chi-square.ts';
import { arms, drawsOf, matrices, policies } from './policies.ts';

const none: Baseline = { kind: 'fixed', value: 0 };
const mean: Baseline = { kind: 'mean' };
const baselines = fc.oneof(
  fc.constant(mean),
  fc.record({
    kind: fc.constant('fixed' as const),
    value: fc.double({ min: -3, max: 3, noNaN: true }),
  }),
);
const trainings: fc.Arbitrary<Training> = fc.record({
  rate: fc.double({ min: 0.01, max: 1, noNaN: true }),
  baseline: baselines,
  steps: fc.integer({ min: 0, max: 30 }),
  seed: fc.integer(),
});

test('the same seed trains the same way, and the weights at the start stay as they are', () => {
  fc.assert(
    fc.property(policies, trainings, ({ X, W, f }, training) => {
      const before = structuredClone({ X, W, f });
      const run = train(X, W, f, training);
      expect({ X, W, f }).toEqual(before);
      expect(run.weights[0]).toEqual(before.W);
      expect(train(X, W, f, training)).toEqual(run);
    }),
  );
});

test('every step goes along the term of its own draw, with the rewards before it as a baseline', () => {
  fc.assert(
    fc.property(policies, trainings, ({ X, W, f }, training) => {
      const { rate, baseline, steps } = training;
      const { weights, states, actions, rewards } = train(X, W, f, training);
      expect([weights.length, states.length]).toEqual([steps + 1, steps]);
      rewards.forEach((reward, step) => {
        const draw = { state: states[step], action: actions[step] };
        expect(reward).toBe(at(f, draw.state, draw.action));
        const earlier = rewards.slice(0, step);
        const b =
          baseline.kind === 'fixed'
            ? baseline.value
            : earlier.reduce((sum, each) => sum + each, 0) / Math.max(1, step);
        const term = sampledGradient(probabilities(X, weights[step]), f, draw, b);
        const moved = add(weights[step], scale(byWeights(X, draw.state, term), rate));
        expectClose(weights[step + 1], moved, 1e-12, `step ${step}`);
      });
    }),
  );
});

test('the expected reward of a run is the exact one of its weights', () => {
  fc.assert(
    fc.property(policies, trainings, ({ X, W, f }, training) => {
      const { weights, expected } = train(X, W, f, training);
      expect(expected.length).toBe(training.steps + 1);
      weights.forEach((each, step) => {
        const wanted = expectedReward(probabilities(X, each), f);
        expectCloseNumber(expected[step], wanted, 1e-12, `E[f] after ${step}`);
      });
    }),
  );
});

test('more steps extend a run and change none of it', () => {
  fc.assert(
    fc.property(policies, trainings, ({ X, W, f }, training) => {
      const run = train(X, W, f, training);
      const longer = train(X, W, f, { ...training, steps: training.steps + 5 });
      expect(longer.weights.slice(0, -5)).toEqual(run.weights);
      expect(longer.actions.slice(0, training.steps)).toEqual(run.actions);
    }),
  );
});

test('nothing moves where every reward is the baseline', () => {
  fc.assert(
    fc.property(policies, trainings, ({ X, W, f, baseline }, training) => {
      const equal = filled(f.rows, f.columns, baseline);
      const fixed: Baseline = { kind: 'fixed', value: baseline };
      const { weights, expected } = train(X, W, equal, { ...training, baseline: fixed });
      for (const each of weights) expectClose(each, W, 0, 'the weights');
      for (const each of expected) expect(each).toBe(expected[0]);
    }),
  );
});

test('the mean of equal rewards moves nothing after the first step', () => {
  const f = filled(1, 3, 2);
  const { weights } = train(arms.X, arms.W, f, { rate: 0.5, baseline: mean, steps: 20, seed: 1 });
  expect(weights[1]).not.toEqual(arms.W);
  for (const each of weights.slice(1)) expect(each).toEqual(weights[1]);
});

test.each([none, { kind: 'fixed', value: 1.5 } as const, mean])(
  'over 100 seeds, three arms come to earn more, with the baseline %o',
  (baseline) => {
    const ends = Array.from({ length: 100 }, (_, seed) => {
      const { expected } = train(arms.X, arms.W, arms.f, { rate: 0.1, baseline, steps: 200, seed });
      return expected[200] - expected[0];
    });
    expect(ends.reduce((sum, more) => sum + more) / ends.length).toBeGreaterThan(0.5);
  },
);

test('states are drawn as often as each other, and actions by their probabilities in each', () => {
  const X = matrixOf([
    [1, 0],
    [0, 1],
    [1, -1],
  ]);
  const W = matrixOf([
    [0.2, -0.1, 0.4],
    [-1, 0.5, 0.3],
  ]);
  const p = probabilities(X, W);
  for (const seed of [1, 2026, -7]) {
    const run = train(X, W, filled(3, 3), { rate: 1, baseline: none, steps: 20_000, seed });
    const counts = drawsOf(p).map(() => 0);
    run.states.forEach((state, n) => counts[3 * state + run.actions[n]]++);
    const wanted = [...p.values].map((probability) => probability / 3);
    expect(chiSquare(counts, wanted)).toBeLessThan(critical(8));
  }
});

test('the numbers that actions are drawn by do not depend on how many states there are', () => {
  const once = train(arms.X, arms.W, filled(1, 3), { rate: 1, baseline: none, steps: 50, seed: 3 });
  const X = matrixOf([[1], [1], [1]]);
  const thrice = train(X, arms.W, filled(3, 3), { rate: 1, baseline: none, steps: 50, seed: 3 });
  expect(thrice.actions).toEqual(once.actions);
  expect(new Set(thrice.states).size).toBe(3);
});

test('every number stays a number, with inputs, weights, rewards and rate up to 1000', () => {
  const large = (rows: number, columns: number) => matrices(rows, columns, 1000);
  fc.assert(
    fc.property(large(3, 2), large(2, 4), large(3, 4), trainings, (X, W, f, training) => {
      const { weights, expected } = train(X, W, f, { ...training, rate: 1000 });
      for (const each of weights) expect(each.values.every(Number.isFinite)).toBe(true);
      expect(expected.every(Number.isFinite)).toBe(true);
    }),
  );
});

test('the steps are a whole number, and the rewards have a place for every state and action', () => {
  const training = { rate: 1, baseline: none, seed: 1 };
  for (const steps of [-1, 0.5, NaN]) {
    expect(() => train(arms.X, arms.W, arms.f, { ...training, steps })).toThrow(
      `train: given ${steps} steps`,
    );
  }
  const run = () => train(arms.X, arms.W, filled(1, 2), { ...training, steps: 1 });
  expect(run).toThrow(/train, p and f: 1×3 and 1×2/);
});
