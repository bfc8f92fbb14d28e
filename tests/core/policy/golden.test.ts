import { describe, expect, test } from 'vitest';
import { add, matrixOf, multiply, scale, toRows, transpose } from '../../../src/core/matrix.ts';
import { expectedReward, rewardGradient } from '../../../src/core/policy/expected-reward.ts';
import { probabilities } from '../../../src/core/policy/probabilities.ts';
import { byWeights, sampledGradient } from '../../../src/core/policy/sampled-gradient.ts';
import { momentsOf } from '../../../src/core/policy/samples.ts';
import { varianceOfDraw } from '../../../src/core/policy/variance.ts';
import { expectClose, expectCloseNumber } from '../../support/close.ts';
import { bandits, drawsOf, episode } from './policies.ts';

// The golden numbers are of minus the expected reward, which is lowered: so all signs are turned.

describe.each(bandits)('the golden numbers of $id, to 1e-12', (bandit) => {
  const { X, W, f, baseline, from, expected } = bandit;
  const p = probabilities(X, W);
  const near = (found: number[][], wanted: number[][], what: string) =>
    expectClose(
      matrixOf(found.map((row) => row.slice(from))),
      scale(matrixOf(wanted), -1),
      1e-12,
      what,
    );

  test('are those of the probabilities and of the expected reward', () => {
    expectClose(p, matrixOf(expected.probabilities!), 1e-12, 'p');
    expectCloseNumber(expectedReward(p, f), -expected.loss, 1e-12, 'E[f]');
  });

  test('are those of the exact gradient', () => {
    const gradient = rewardGradient(p, f);
    near(toRows(gradient), expected.delta[0], 'by the preferences');
    near(toRows(multiply(transpose(X), gradient)), expected.dW[0], 'by the weights');
  });

  test('are those of every draw', () => {
    expect(expected.draws.map(({ example, action }) => ({ state: example, action }))).toEqual(
      drawsOf(p),
    );
    for (const { example: state, action, dW } of expected.draws) {
      const term = sampledGradient(p, f, { state, action }, baseline);
      near(toRows(byWeights(X, state, term)), dW[0], `action ${action}`);
    }
  });

  test('are those of the variance of a draw', () => {
    if (from === 0) {
      expectCloseNumber(varianceOfDraw(X, p, f, baseline), expected.variance, 1e-12, 'all entries');
    } else {
      const { deviation } = momentsOf(p, f, { state: 0, component: from, baseline });
      expectCloseNumber(deviation ** 2, expected.variance, 1e-12, 'the one entry');
    }
  });
});

test('the variances of three arms are the ones that are printed, without and with a baseline', () => {
  expect(
    bandits.slice(0, 2).map(({ baseline, expected }) => [baseline, expected.variance]),
  ).toEqual([
    [0, 0.7767895239707736],
    [1.5, 0.620007078319028],
  ]);
});

test('the terms of a published episode add up to its gradient, to 1e-12', () => {
  const { X, y, layers, expected } = episode;
  const [states, returns, W] = [matrixOf(X), matrixOf(y), matrixOf(layers[0].W)];
  const p = probabilities(states, W);
  const terms = y.map((_, state) =>
    byWeights(states, state, sampledGradient(p, returns, { state, action: 1 }, 0)),
  );
  expectClose(scale(terms.reduce(add), -1), matrixOf(expected.dW[0]), 1e-12, 'by the weights');
});
