import fc from 'fast-check';
import { expect, test } from 'vitest';
import { at, filled, type Matrix, matrixOf } from '../../../src/core/matrix.ts';
import { expectedReward } from '../../../src/core/policy/expected-reward.ts';
import { probabilities } from '../../../src/core/policy/probabilities.ts';
import { byWeights, sampledGradient } from '../../../src/core/policy/sampled-gradient.ts';
import { momentsOf } from '../../../src/core/policy/samples.ts';
import { bestBaseline, varianceOfDraw } from '../../../src/core/policy/variance.ts';
import { expectCloseNumber } from '../../support/close.ts';
import { arms, drawsOf, matrices, policies } from './policies.ts';

test('the variance is the mean of squares less the square of the mean, entry by entry', () => {
  fc.assert(
    fc.property(policies, ({ X, W, p, f, baseline }) => {
      const [means, squares] = [filled(W.rows, W.columns), filled(W.rows, W.columns)];
      for (const draw of drawsOf(p)) {
        const chance = at(p, draw.state, draw.action) / p.rows;
        const g = byWeights(X, draw.state, sampledGradient(p, f, draw, baseline));
        g.values.forEach((entry, n) => {
          means.values[n] += chance * entry;
          squares.values[n] += chance * entry ** 2;
        });
      }
      const wanted = squares.values.reduce(
        (sum, square, n) => sum + square - means.values[n] ** 2,
        0,
      );
      const scale = Math.max(1, ...squares.values);
      const found = varianceOfDraw(X, p, f, baseline);
      expectCloseNumber(found / scale, wanted / scale, 1e-12, 'the variance');
      expect(found).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('in one state of input 1, it is that of all components together', () => {
  fc.assert(
    fc.property(matrices(1, 4), matrices(1, 4, 5), (W, f) => {
      const p = probabilities(arms.X, W);
      const deviations = [0, 1, 2, 3].map(
        (component) => momentsOf(p, f, { state: 0, component, baseline: 1 }).deviation,
      );
      const wanted = deviations.reduce((sum, deviation) => sum + deviation ** 2, 0);
      expectCloseNumber(varianceOfDraw(arms.X, p, f, 1), wanted, 1e-12, 'the variance');
    }),
  );
});

test('no other baseline makes the variance less than the best one does', () => {
  fc.assert(
    fc.property(policies, ({ X, p, f, baseline }) => {
      const best = bestBaseline(X, p, f);
      const least = varianceOfDraw(X, p, f, best);
      const others = [0, baseline, best + 1, best - 1, best + 0.01, best - 0.01];
      for (const other of others) {
        // As much more as rounding may make of it, also where the least is 0.
        const allowed = varianceOfDraw(X, p, f, other) * (1 + 1e-12) + 1e-20;
        expect(least).toBeLessThanOrEqual(allowed);
      }
    }),
  );
});

test('the variance grows with the square of the distance from the best baseline', () => {
  fc.assert(
    fc.property(policies, fc.double({ min: 0.5, max: 5, noNaN: true }), ({ X, p, f }, distance) => {
      const best = bestBaseline(X, p, f);
      const more = (b: number) => varianceOfDraw(X, p, f, b) - varianceOfDraw(X, p, f, best);
      const [near, below, far] = [best + distance, best - distance, best + 2 * distance].map(more);
      expectCloseNumber(below, near, 1e-9, 'below and above');
      expectCloseNumber(far, 4 * near, 1e-9, 'twice as far');
    }),
  );
});

test('the best baseline of two equally likely actions is the mean of their rewards', () => {
  const p = matrixOf([[0.5, 0.5]]);
  const f = matrixOf([[-1, 4]]);
  expect(bestBaseline(arms.X, p, f)).toBe(1.5);
  expect(varianceOfDraw(arms.X, p, f, 1.5)).toBe(0);
});

test('it weighs each reward by its score too, and so is not the expected reward', () => {
  const p = probabilities(arms.X, arms.W);
  const squares = [...p.values].map((_, drawn) =>
    p.values.reduce((sum, each, k) => sum + ((k === drawn ? 1 : 0) - each) ** 2, 0),
  );
  const weights = squares.map((square, k) => p.values[k] * square);
  const total = weights.reduce((sum, weight) => sum + weight);
  const wanted = weights.reduce((sum, weight, k) => sum + weight * arms.f.values[k], 0) / total;
  expectCloseNumber(bestBaseline(arms.X, p, arms.f), wanted, 1e-12, 'the best baseline');
  expectCloseNumber(wanted, 0.8299732144054263, 1e-12, 'worked out in decimals');
  expect(Math.abs(wanted - expectedReward(p, arms.f))).toBeGreaterThan(0.1);
});

test('where no baseline matters it is 0', () => {
  const certain = matrixOf([[1, 0, 0]]);
  expect(bestBaseline(arms.X, certain, arms.f)).toBe(0);
  expect(varianceOfDraw(arms.X, certain, arms.f, 0)).toBe(0);
  expect(bestBaseline(matrixOf([[0]]), matrixOf([[0.2, 0.3, 0.5]]), arms.f)).toBe(0);
});

test('it is a number of the rewards that are, with inputs, weights and rewards up to 1000', () => {
  const large = (rows: number, columns: number) => matrices(rows, columns, 1000);
  fc.assert(
    fc.property(large(3, 2), large(2, 4), large(3, 4), (X, W, f) => {
      const p = probabilities(X, W);
      const best = bestBaseline(X, p, f);
      expect(Math.abs(best)).toBeLessThanOrEqual(1001);
      expect(varianceOfDraw(X, p, f, best)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('probabilities and rewards have one shape', () => {
  const [p, f]: Matrix[] = [filled(1, 3), filled(1, 2)];
  expect(() => varianceOfDraw(arms.X, p, f, 0)).toThrow(/varianceOfDraw, p and f: 1×3 and 1×2/);
  expect(() => bestBaseline(arms.X, p, f)).toThrow(/bestBaseline, p and f: 1×3 and 1×2/);
});
