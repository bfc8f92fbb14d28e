import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activate } from '../../src/core/activate.ts';
import { backward } from '../../src/core/backward.ts';
import { centralDifference, lossDifferences } from '../../src/core/differences.ts';
import { forward, prediction } from '../../src/core/forward.ts';
import { loss, lossFromSums } from '../../src/core/loss.ts';
import {
  filled,
  matrixOf,
  multiply,
  shapeText,
  toRows,
  withCell,
  type Matrix,
} from '../../src/core/matrix.ts';
import { expectClose, expectCloseNumber } from '../support/close.ts';
import { networks, plainNetwork, smoothNetworks } from './networks.ts';

const weightsOf = (...matrices: Matrix[]) => matrices.map((weights) => ({ weights }));

describe('the forward pass', () => {
  test('multiplies by the weights, adds the bias to every row, and takes the activation', () => {
    fc.assert(
      fc.property(networks, ({ network, X, parameters }) => {
        const { z, l } = forward(network, X, parameters);
        expect([z.length, l.length]).toEqual([parameters.length, parameters.length]);
        parameters.forEach(({ weights, bias }, k) => {
          const product = multiply(k === 0 ? X : l[k - 1], weights);
          const shifted = product.values.map((v, n) =>
            bias ? v + bias.values[n % product.columns] : v,
          );
          expect(z[k]).toEqual({ ...product, values: shifted });
          expect(l[k]).toEqual(activate(network.layers[k].activation, z[k]));
        });
        expect(prediction(network, X, parameters)).toEqual(l.at(-1));
      }),
    );
  });

  test('treats each example by itself', () => {
    fc.assert(
      fc.property(networks, ({ network, X, parameters }) => {
        const one = { ...network, examples: 1 };
        const together = toRows(prediction(network, X, parameters));
        const apart = toRows(X).map(
          (row) => toRows(prediction(one, matrixOf([row]), parameters))[0],
        );
        expect(together).toEqual(apart);
      }),
    );
  });

  test('says what does not fit, and where', () => {
    const one = plainNetwork(4, 3, 1);
    const two = plainNetwork(4, 3, 2, 1);
    const X = filled(4, 3);
    expect(() => forward(one, X, weightsOf(filled(2, 1)))).toThrow(
      new RangeError('forward, layer 1: 4×3 by 2×1: the inner sizes, 3 and 2, differ'),
    );
    expect(() => prediction(two, X, weightsOf(filled(3, 2), filled(3, 1)))).toThrow(
      new RangeError('forward, layer 2: 4×2 by 3×1: the inner sizes, 2 and 3, differ'),
    );
    expect(() => forward(one, X, [])).toThrow(
      new RangeError('forward: given parameters of 0 layers, expected 1'),
    );
    expect(() => forward(one, filled(3, 3), weightsOf(filled(3, 1)))).toThrow(
      new RangeError('forward, X: given 3×3, expected 4×3'),
    );
    expect(() => forward(one, X, weightsOf(filled(3, 2)))).toThrow(
      new RangeError('forward, layer 1, weights: given 3×2, expected 3×1'),
    );
    expect(() => forward(one, X, [{ weights: filled(3, 1), bias: filled(1, 1) }])).toThrow(
      new RangeError('forward, layer 1: given a bias, expected none'),
    );
    const biased = { ...one, layers: [{ ...one.layers[0], bias: true }] };
    expect(() => forward(biased, X, weightsOf(filled(3, 1)))).toThrow(
      new RangeError('forward, layer 1: given no bias, expected one'),
    );
    expect(() => forward(biased, X, [{ weights: filled(3, 1), bias: filled(2, 1) }])).toThrow(
      new RangeError('forward, layer 1, bias: given 2×1, expected 1×1'),
    );
  });
});

describe('the backward pass', () => {
  test('agrees with central differences of the loss, for any network without a corner', () => {
    fc.assert(
      fc.property(smoothNetworks, ({ network, X, y, parameters }) => {
        const given = backward(network, X, y, parameters);
        const differences = lossDifferences(network, X, y, parameters);
        // Where the loss is large, so is its rounding, and the difference has that over the step.
        const { z, l } = forward(network, X, parameters);
        const size = Math.max(1, lossFromSums(network, y, z.at(-1)!, l.at(-1)!));
        const near = (a: Matrix, b: Matrix, what: string) => expectClose(a, b, 1e-7 * size, what);
        parameters.forEach(({ bias }, k) => {
          near(given.gradients[k], differences.gradients[k], `weights of layer ${k}`);
          expect(given.biasGradients[k] === undefined).toBe(bias === undefined);
          if (bias) near(given.biasGradients[k]!, differences.biasGradients[k]!, `bias ${k}`);
        });
        near(given.inputGradient, differences.inputGradient, 'X');
      }),
    );
  });

  test('gives as Δ of a layer the slope of the loss along its z', () => {
    fc.assert(
      fc.property(smoothNetworks, ({ network, X, y, parameters }) => {
        const { z } = forward(network, X, parameters);
        const { delta } = backward(network, X, y, parameters);
        expect(delta.map(shapeText)).toEqual(z.map(shapeText));
        z.forEach((sums, k) => {
          const lossFrom = (changed: Matrix) => {
            let [from, l] = [changed, activate(network.layers[k].activation, changed)];
            const later = { ...network, inputs: l.columns, layers: network.layers.slice(k + 1) };
            if (later.layers.length > 0) {
              const rest = forward(later, l, parameters.slice(k + 1));
              [from, l] = [rest.z.at(-1)!, rest.l.at(-1)!];
            }
            return lossFromSums(network, y, from, l);
          };
          const size = Math.max(1, lossFrom(sums));
          toRows(sums).forEach((row, i) =>
            row.forEach((value, j) => {
              const slope = centralDifference((x) => lossFrom(withCell(sums, i, j, x)), value);
              expectCloseNumber(toRows(delta[k])[i][j], slope, 1e-7 * size, `Δ of layer ${k}`);
            }),
          );
        });
      }),
    );
  });

  test('takes the activations that the caller has already', () => {
    fc.assert(
      fc.property(networks, ({ network, X, y, parameters }) => {
        const activations = forward(network, X, parameters);
        expect(backward(network, X, y, parameters, activations)).toEqual(
          backward(network, X, y, parameters),
        );
      }),
    );
  });

  test('refuses labels and parameters that do not fit', () => {
    const network = plainNetwork(4, 3, 1);
    expect(() => backward(network, filled(4, 3), filled(3, 1), weightsOf(filled(3, 1)))).toThrow(
      new RangeError('backward from y and ŷ: 3×1 and 4×1: the shapes differ'),
    );
    const activations = forward(network, filled(4, 3), weightsOf(filled(3, 1)));
    expect(() => backward(network, filled(4, 3), filled(4, 1), [], activations)).toThrow(
      new RangeError('backward: given parameters of 0 layers, expected 1'),
    );
    expect(() => loss(network, filled(4, 1), filled(4, 2))).toThrow(
      new RangeError('loss of y and ŷ: 4×1 and 4×2: the shapes differ'),
    );
    expect(() => loss(network, filled(3, 1), filled(3, 1))).toThrow(
      new RangeError('loss of y and ŷ: given 3×1, expected 4×1'),
    );
  });
});

describe('a central difference', () => {
  test('is the slope, near zero and far from it', () => {
    expect(centralDifference((x) => x * x, 3)).toBeCloseTo(6, 9);
    expect(centralDifference(Math.sin, 0)).toBeCloseTo(1, 9);
    expect(centralDifference((x) => x * x, -1e6) / -2e6).toBeCloseTo(1, 9);
    expect(centralDifference(Math.exp, -20) / Math.exp(-20)).toBeCloseTo(1, 6);
  });

  test('is exact for a straight line, whatever the step', () => {
    expect(centralDifference((x) => 4 * x, 0.5, 0.25)).toBe(4);
    expect(centralDifference((x) => x, 1e9, 1e-7)).toBe(1);
  });
});
