import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centralDifference } from '../../../src/core/differences.ts';
import { filled, map, matrixOf, multiply, transpose } from '../../../src/core/matrix.ts';
import { activate } from '../../../src/core/activate.ts';
import { expectedReward, rewardGradient } from '../../../src/core/policy/expected-reward.ts';
import { probabilities } from '../../../src/core/policy/probabilities.ts';
import { expectClose, expectCloseNumber } from '../../support/close.ts';
import { policies } from './policies.ts';

test('the expected reward is the mean over states of rewards by their probabilities', () => {
  const p = matrixOf([
    [0.25, 0.75],
    [1, 0],
  ]);
  const f = matrixOf([
    [4, 8],
    [-1, 100],
  ]);
  expect(expectedReward(p, f)).toBe(3);
});

test('the gradient by the preferences is that of central differences, within 1e-6', () => {
  fc.assert(
    fc.property(policies, ({ X, W, p, f }) => {
      const theta = multiply(X, W);
      const values = theta.values.map((at, n) =>
        centralDifference((x) => {
          const moved = { ...theta, values: theta.values.with(n, x) };
          return expectedReward(activate('softmax', moved), f);
        }, at),
      );
      expectClose(rewardGradient(p, f), { ...theta, values }, 1e-6, 'by θ');
    }),
  );
});

test('the gradient by the weights is that of central differences, within 1e-6', () => {
  fc.assert(
    fc.property(policies, ({ X, W, p, f }) => {
      const values = W.values.map((at, n) =>
        centralDifference(
          (x) => expectedReward(probabilities(X, { ...W, values: W.values.with(n, x) }), f),
          at,
        ),
      );
      const found = multiply(transpose(X), rewardGradient(p, f));
      expectClose(found, { ...W, values }, 1e-6, 'by W');
    }),
  );
});

test('a reward more for every action raises the expected reward by it and leaves the gradient', () => {
  fc.assert(
    fc.property(policies, ({ p, f, baseline }) => {
      const more = map(f, (reward) => reward + baseline);
      const raised = expectedReward(p, f) + baseline;
      expectCloseNumber(expectedReward(p, more), raised, 1e-12, 'E[f]');
      expectClose(rewardGradient(p, more), rewardGradient(p, f), 1e-12, 'the gradient');
    }),
  );
});

test('probabilities and rewards have one shape', () => {
  const [p, f] = [filled(2, 3), filled(3, 2)];
  expect(() => expectedReward(p, f)).toThrow(/2×3 and 3×2/);
  expect(() => rewardGradient(p, f)).toThrow(/rewardGradient: 2×3 and 3×2/);
});
