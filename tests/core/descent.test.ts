import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backward } from '../../src/core/backward.ts';
import { descend, run } from '../../src/core/descent.ts';
import { prediction } from '../../src/core/forward.ts';
import { loss } from '../../src/core/loss.ts';
import { filled, matrixOf, toRows } from '../../src/core/matrix.ts';
import { networks } from './networks.ts';

const X = matrixOf([
  [0, 0, 1],
  [0, 1, 1],
  [1, 0, 1],
  [1, 1, 1],
]);
const y = matrixOf([[0], [0], [1], [1]]);
const W = matrixOf([[-0.165955990594852], [0.4406489868843162], [-0.9997712503653102]]);

test('the published run ends with the published prediction, in all its digits', () => {
  const { yHat } = run(X, y, [W], 1, 10_000);
  expect(toRows(yHat).map(([value]) => value.toFixed(8))).toEqual([
    '0.00966449',
    '0.00786506',
    '0.99358898',
    '0.99211957',
  ]);
});

describe('a step of descent', () => {
  test('moves every weight against its gradient, rate times as far', () => {
    const [W1, W2] = descend(
      [matrixOf([[1, 2]]), matrixOf([[3], [4]])],
      [matrixOf([[2, -4]]), matrixOf([[0], [1]])],
      0.5,
    );
    expect(toRows(W1)).toEqual([[0, 4]]);
    expect(toRows(W2)).toEqual([[3], [3.5]]);
  });

  test('leaves the old weights and the gradients as they are', () => {
    const weights = [matrixOf([[1]])];
    const gradients = [matrixOf([[2]])];
    descend(weights, gradients, 1);
    expect([toRows(weights[0]), toRows(gradients[0])]).toEqual([[[1]], [[2]]]);
  });

  test('lowers the loss when it is small', () => {
    expect(loss(y, prediction(X, run(X, y, [W], 0.1, 1).weights))).toBeLessThan(
      loss(y, prediction(X, [W])),
    );
  });

  test('refuses gradients that do not fit the weights', () => {
    expect(() => descend([filled(3, 2), filled(2, 1)], [filled(3, 2), filled(1, 2)], 1)).toThrow(
      new RangeError('descend, weights and gradient of layer 2: 2×1 and 1×2: the shapes differ'),
    );
    expect(() => descend([filled(3, 2), filled(2, 1)], [filled(3, 2)], 1)).toThrow(
      new RangeError('descend: given 2 weight matrices and 1 gradients, expected as many of each'),
    );
  });
});

describe('a run of descent', () => {
  const rates = fc.double({ min: -2, max: 2, noNaN: true });

  test('is so many single steps, each from the gradients at the weights before it', () => {
    fc.assert(
      fc.property(networks, rates, fc.integer({ min: 1, max: 4 }), (network, rate, steps) => {
        let before = network.weights;
        let after = network.weights;
        for (let taken = 0; taken < steps; taken++) {
          before = after;
          after = descend(before, backward(network.X, network.y, before).gradients, rate);
        }
        const yHat = prediction(network.X, before);
        expect(run(network.X, network.y, network.weights, rate, steps)).toEqual({
          weights: after,
          loss: loss(network.y, yHat),
          yHat,
        });
      }),
    );
  });

  test('leaves what it is given as it is', () => {
    const given = [X, y, W].map(toRows);
    run(X, y, [W], 1, 3);
    expect([X, y, W].map(toRows)).toEqual(given);
  });

  test.each([0, -1, 1.5, NaN, Infinity])('refuses %s steps', (steps) => {
    expect(() => run(X, y, [W], 1, steps)).toThrow(
      new RangeError(`run: given ${steps} steps, expected a whole number, 1 or more`),
    );
  });
});
