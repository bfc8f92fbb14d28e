import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backward } from '../../src/core/backward.ts';
import { descend } from '../../src/core/descent.ts';
import { run } from '../../src/core/run.ts';
import { forward, prediction } from '../../src/core/forward.ts';
import { loss, lossFromSums } from '../../src/core/loss.ts';
import { filled, matrixOf, toRows, type Matrix } from '../../src/core/matrix.ts';
import { networks, plainNetwork } from './networks.ts';

const X = matrixOf([
  [0, 0, 1],
  [0, 1, 1],
  [1, 0, 1],
  [1, 1, 1],
]);
const y = matrixOf([[0], [0], [1], [1]]);
const network = plainNetwork(4, 3, 1);
const W = matrixOf([[-0.165955990594852], [0.4406489868843162], [-0.9997712503653102]]);

test('the published run ends with the published prediction, in all its digits', () => {
  const { yHat } = run(network, X, y, [{ weights: W }], 1, 10_000);
  expect(toRows(yHat).map(([value]) => value.toFixed(8))).toEqual([
    '0.00966449',
    '0.00786506',
    '0.99358898',
    '0.99211957',
  ]);
});

describe('a step of descent', () => {
  test('moves every weight against its gradient, rate times as far', () => {
    const [first, second] = descend(
      [
        { weights: matrixOf([[1, 2]]), bias: matrixOf([[5, 6]]) },
        { weights: matrixOf([[3], [4]]) },
      ],
      {
        gradients: [matrixOf([[2, -4]]), matrixOf([[0], [1]])],
        biasGradients: [matrixOf([[4, 0]]), undefined],
      },
      0.5,
    );
    expect(toRows(first.weights)).toEqual([[0, 4]]);
    expect(toRows(first.bias!)).toEqual([[3, 6]]);
    expect(toRows(second.weights)).toEqual([[3], [3.5]]);
    expect(second).not.toHaveProperty('bias');
  });

  test('leaves the old weights and the gradients as they are', () => {
    const weights = [matrixOf([[1]])];
    const gradients = [matrixOf([[2]])];
    descend([{ weights: weights[0] }], { gradients, biasGradients: [undefined] }, 1);
    expect([toRows(weights[0]), toRows(gradients[0])]).toEqual([[[1]], [[2]]]);
  });

  test('lowers the loss when it is small', () => {
    const start = [{ weights: W }];
    const { parameters } = run(network, X, y, start, 0.1, 1);
    expect(loss(network, y, prediction(network, X, parameters))).toBeLessThan(
      loss(network, y, prediction(network, X, start)),
    );
  });

  test('refuses gradients that do not fit the weights', () => {
    const parameters = [{ weights: filled(3, 2) }, { weights: filled(2, 1) }];
    const biasGradients = [undefined, undefined];
    const by = (...gradients: Matrix[]) => descend(parameters, { gradients, biasGradients }, 1);
    expect(() => by(filled(3, 2), filled(1, 2))).toThrow(
      new RangeError('descend, weights and gradient of layer 2: 2×1 and 1×2: the shapes differ'),
    );
    expect(() => by(filled(3, 2))).toThrow(
      new RangeError('descend: given 2 weight matrices and 1 gradients, expected as many of each'),
    );
    const withBias = [{ weights: filled(3, 2), bias: filled(1, 2) }];
    const without = { gradients: [filled(3, 2)], biasGradients: [undefined] };
    expect(() => descend(withBias, without, 1)).toThrow(
      new RangeError('descend: given no gradient of the bias of layer 1, expected one'),
    );
    expect(() => descend(withBias, { ...without, biasGradients: [filled(1, 1)] }, 1)).toThrow(
      new RangeError('descend, bias and gradient of layer 1: 1×2 and 1×1: the shapes differ'),
    );
  });
});

describe('a run of descent', () => {
  const rates = fc.double({ min: -2, max: 2, noNaN: true });

  test('is so many single steps, each from the gradients at the weights before it', () => {
    fc.assert(
      fc.property(networks, rates, fc.integer({ min: 1, max: 4 }), (any, rate, steps) => {
        const { network, X, y, parameters } = any;
        let before = parameters;
        let after = parameters;
        for (let taken = 0; taken < steps; taken++) {
          before = after;
          after = descend(before, backward(network, X, y, before), rate);
        }
        const { z, l } = forward(network, X, before);
        const yHat = l.at(-1)!;
        expect(run(network, X, y, parameters, rate, steps)).toEqual({
          parameters: after,
          loss: lossFromSums(network, y, z.at(-1)!, yHat),
          yHat,
        });
      }),
    );
  });

  test('leaves what it is given as it is', () => {
    const given = [X, y, W].map(toRows);
    run(network, X, y, [{ weights: W }], 1, 3);
    expect([X, y, W].map(toRows)).toEqual(given);
  });

  test.each([0, -1, 1.5, NaN, Infinity])('refuses %s steps', (steps) => {
    expect(() => run(network, X, y, [{ weights: W }], 1, steps)).toThrow(
      new RangeError(`run: given ${steps} steps, expected a whole number, 1 or more`),
    );
  });
});
