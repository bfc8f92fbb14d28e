import { describe, expect, test } from 'vitest';
import { scalarActivations } from '../../src/core/activate.ts';
import { centralDifference } from '../../src/core/differences.ts';
import { matrixOf } from '../../src/core/matrix.ts';
import type { ActivationId, LossId, Network } from '../../src/core/network.ts';
import { createPlan, type Plan } from '../../src/core/plan.ts';
import { maxAbs, reachOf, roundingOf } from '../../src/core/rounding.ts';
import { scalars } from './networks.ts';

const ε = Number.EPSILON;

interface Numbers {
  readonly X: number[][];
  readonly y: number[][];
  /** The weights of each layer, and the bias of the last, if any. */
  readonly weights: number[][][];
  readonly bias?: number[][];
}

/** A plan whose layers have these activations, the loss summed unless told. */
function planOf(
  loss: LossId,
  activations: readonly ActivationId[],
  { X, y, weights, bias }: Numbers,
  over: Network['objective']['over'] = 'sum',
): Plan {
  const last = weights.length - 1;
  const layers = activations.map((activation, k) => ({
    width: weights[k][0].length,
    activation,
    bias: bias !== undefined && k === last,
  }));
  const network = { examples: X.length, inputs: X[0].length, objective: { loss, over }, layers };
  const parameters = weights.map((rows, k) => ({
    weights: matrixOf(rows),
    ...(bias && k === last && { bias: matrixOf(bias) }),
  }));
  return createPlan(network, matrixOf(X), matrixOf(y), parameters);
}

/** That a bound is `times` ε, to four digits: a step further than a number that is not 0 is no more. */
function expectTimesEpsilon(found: number, times: number): void {
  expect(found / ε / times).toBeCloseTo(1, 4);
}

const steepestOf = (id: (typeof scalars)[number]) => {
  const { value, slope } = scalarActivations[id];
  const slopes = Array.from({ length: 2001 }, (_, n) => slope(n / 50 - 20, value(n / 50 - 20)));
  return Math.round(Math.max(...slopes) * 1e6) / 1e6;
};

describe('how far rounding moves the loss is, by hand,', () => {
  const smooth = ['sigmoid', 'tanh', 'identity', 'softplus'] as const;
  test.each(scalars)('ε of L, and its slope times that of ŷ and of the sum: %s', (id) => {
    const plan = planOf('halfSquares', [id], { X: [[-3]], y: [[0.5]], weights: [[[0.4]]] });
    const { value } = scalarActivations[id];
    const yHat = value(-1.2);
    // At a corner no slope is to be had; 1 is more than any of these two.
    const slope = (smooth as readonly string[]).includes(id) ? centralDifference(value, -1.2) : 1;
    const error = Math.abs(yHat - 0.5);
    const expected = error ** 2 / 2 + error * (Math.abs(yHat) + slope * 1.2);
    expectTimesEpsilon(roundingOf(plan), expected);
  });

  test('of a softmax twice its output for the slope, over the mean of the examples', () => {
    const y = [
      [3, 0, 0, 0],
      [0, 0, 4, 0],
    ];
    const numbers = { X: [[2], [-2]], y, weights: [[[1, 1, 1, 1]]] };
    const plan = planOf('squares', ['softmax'], numbers, 'mean');
    // Every ŷ is ¼, and every sum is off by 2 before it cancels.
    const loss = (2.75 ** 2 + 3.75 ** 2 + 6 * 0.25 ** 2) / 2;
    const moved = 2 * (2.75 + 3.75 + 6 * 0.25) * (0.25 + 2 * 0.25 * 2);
    expectTimesEpsilon(roundingOf(plan), loss + moved / 2);
  });

  test('with a bias, its largest more', () => {
    const numbers = { X: [[2]], y: [[0, 0]], weights: [[[1, 3]]], bias: [[-5, 4]] };
    const plan = planOf('halfSquares', ['identity'], numbers);
    // z = −3 and 10; the terms of a sum are at most 2 · 3 and 5.
    expectTimesEpsilon(roundingOf(plan), (9 + 100) / 2 + 3 * (3 + 11) + 10 * (10 + 11));
  });

  test('of a binary cross-entropy, that of its terms before they cancel', () => {
    const plan = planOf('binaryCrossEntropy', ['sigmoid'], {
      X: [[3]],
      y: [[0.25, 2]],
      weights: [[[2, -1]]],
    });
    const [first, second] = [Math.log1p(Math.exp(6)) - 0.25 * 6, Math.log1p(Math.exp(3)) - 3 + 6];
    // Each row of labels adds up to 2.25.
    const terms = 1.25 * 7 + (0.25 + 2.25) * 6 + 3 * 4 + (2 + 2.25) * 6;
    expectTimesEpsilon(roundingOf(plan), first + second + terms);
  });

  test('of a cross-entropy, with the labels of the row or 1, whichever is more', () => {
    const y = [
      [0, 0.5],
      [0, -3],
    ];
    const plan = planOf('crossEntropy', ['softmax'], { X: [[0], [0]], y, weights: [[[2, 2]]] });
    const loss = -2.5 * Math.LN2;
    // What comes in is 0, and so is what the sums are off by, but for a step.
    expectTimesEpsilon(roundingOf(plan), loss + (1 + 1.5) + (1 + 4));
    const moved = planOf('crossEntropy', ['softmax'], { X: [[3], [3]], y, weights: [[[2, 2]]] });
    const sums = 6 * (1 + 1.5 + 3 + 6);
    expectTimesEpsilon(roundingOf(moved), loss + (1 + 1.5 + 1 + 4) * 7 + sums);
  });

  test.each(scalars)('through a layer of %s, by its steepest slope', (id) => {
    const numbers = { X: [[1]], y: [[100]], weights: [[[2, -3]], [[-4], [5]]] };
    const plan = planOf('halfSquares', [id, 'identity'], numbers);
    const { value } = scalarActivations[id];
    const yHat = -4 * value(2) + 5 * value(-3);
    const comesIn = Math.max(Math.abs(value(2)), Math.abs(value(-3)));
    // Two terms, each of the largest weight and what comes in and is off itself.
    const sums = 2 * 5 * (comesIn + steepestOf(id) * 3);
    const error = 100 - yHat;
    expectTimesEpsilon(roundingOf(plan), error ** 2 / 2 + error * (Math.abs(yHat) + sums));
  });

  test('not nothing where all is 0', () => {
    const plan = planOf('halfSquares', ['identity'], { X: [[0]], y: [[0]], weights: [[[0]]] });
    expect(roundingOf(plan) / ε).toBeCloseTo(ε, 20);
  });
});

describe('how far a sum moves those after it is', () => {
  const weights = [
    [[1, 1, 1]],
    [
      [2, -8],
      [1, 1],
      [0, 0],
    ],
    [[3], [-1]],
  ];
  const through = (...activations: ActivationId[]) =>
    planOf('halfSquares', activations, { X: [[1]], y: [[1]], weights });

  test.each(scalars)('by the steepest slope of %s, and so many of the largest weights', (id) => {
    expect(reachOf(through(id, 'identity', 'tanh'), 0)).toBe(3 * 8 * steepestOf(id) * 2 * 3);
    expect(reachOf(through('identity', id, 'tanh'), 1)).toBe(Math.max(1, 2 * 3 * steepestOf(id)));
  });

  test('1 in the last layer, and where weights are small', () => {
    expect(reachOf(through('tanh', 'tanh', 'sigmoid'), 2)).toBe(1);
    const small = [[[0.1, 0.1]], [[0.1], [0.1]]];
    const plan = planOf('squares', ['tanh', 'tanh'], { X: [[1]], y: [[1]], weights: small });
    expect(reachOf(plan, 0)).toBe(1);
  });
});

test('the largest absolute value may be of a negative number, and of none is 0', () => {
  expect(maxAbs(Float64Array.of(2, -3, 1))).toBe(3);
  expect(maxAbs(new Float64Array(0))).toBe(0);
});
