import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centralDifference } from '../../../src/core/differences.ts';
import { at, filled, matrixOf, multiply, scale, toRows } from '../../../src/core/matrix.ts';
import { activate } from '../../../src/core/activate.ts';
import { rewardGradient } from '../../../src/core/policy/expected-reward.ts';
import { byWeights, sampledGradient, score } from '../../../src/core/policy/sampled-gradient.ts';
import { expectClose, expectCloseNumber } from '../../support/close.ts';
import { arms, drawsOf, policies } from './policies.ts';

test('the score is the slope of the logarithm of the drawn probability, within 1e-6', () => {
  fc.assert(
    fc.property(policies, ({ X, W, p }) => {
      const theta = multiply(X, W);
      for (const draw of drawsOf(p)) {
        score(p, draw).values.forEach((found, k) => {
          const n = draw.state * p.columns + k;
          const logarithm = (x: number) => {
            const moved = { ...theta, values: theta.values.with(n, x) };
            return Math.log(at(activate('softmax', moved), draw.state, draw.action));
          };
          const slope = centralDifference(logarithm, theta.values[n]);
          expectCloseNumber(found, slope, 1e-6, `by preference ${k}`);
        });
      }
    }),
    { numRuns: 30 },
  );
});

test('the terms of a state have one mean whatever the baseline: the exact gradient there', () => {
  fc.assert(
    fc.property(policies, ({ p, f, baseline }) => {
      // The gradient of the mean over states, so that of one state is as many times as large.
      const exact = scale(rewardGradient(p, f), p.rows);
      for (const b of [0, baseline, 10 * baseline]) {
        const mean = filled(p.rows, p.columns);
        for (const draw of drawsOf(p)) {
          const probability = at(p, draw.state, draw.action);
          sampledGradient(p, f, draw, b).values.forEach((term, k) => {
            mean.values[draw.state * p.columns + k] += probability * term;
          });
        }
        expectClose(mean, exact, 1e-12, `with the baseline ${b}`);
      }
    }),
  );
});

test('what is drawn becomes likelier where its reward is above the baseline, and else less so', () => {
  const p = matrixOf([[0.25, 0.75]]);
  const f = matrixOf([[3, 5]]);
  const term = (baseline: number) =>
    toRows(sampledGradient(p, f, { state: 0, action: 0 }, baseline));
  expect(term(1)).toEqual([[1.5, -1.5]]);
  expect(term(4)).toEqual([[-0.75, 0.75]]);
});

test('by the weights, each input has the term as many times as it is large', () => {
  const X = matrixOf([
    [1, 1],
    [2, -3],
  ]);
  expect(toRows(byWeights(X, 1, matrixOf([[0.5, -0.5, 4]])))).toEqual([
    [1, -1, 8],
    [-1.5, 1.5, -12],
  ]);
});

test('neither a score nor a term changes what it is computed from', () => {
  fc.assert(
    fc.property(policies, ({ X, p, f, baseline }) => {
      const before = structuredClone({ X, p, f });
      for (const draw of drawsOf(p)) {
        byWeights(X, draw.state, sampledGradient(p, f, draw, baseline));
      }
      expect({ X, p, f }).toEqual(before);
    }),
  );
});

test('there is no term of a draw that cannot be', () => {
  const p = filled(1, 3, 1 / 3);
  expect(() => score(p, { state: 0, action: 3 })).toThrow('score: row 0, column 3');
  expect(() => sampledGradient(p, filled(1, 2), { state: 0, action: 2 }, 0)).toThrow(/column 2/);
  expect(() => byWeights(arms.X, 1, p)).toThrow('byWeights: row 1');
});
