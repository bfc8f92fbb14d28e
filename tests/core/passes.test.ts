import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backward } from '../../src/core/backward.ts';
import { centralDifference, lossDifferences } from '../../src/core/differences.ts';
import { forward, prediction } from '../../src/core/forward.ts';
import { loss } from '../../src/core/loss.ts';
import {
  filled,
  map,
  matrixOf,
  multiply,
  shapeText,
  toRows,
  withCell,
} from '../../src/core/matrix.ts';
import { sigmoid } from '../../src/core/sigmoid.ts';
import { networks } from './networks.ts';

describe('the forward pass', () => {
  test('multiplies by the weights and takes σ, layer by layer', () => {
    fc.assert(
      fc.property(networks, ({ X, weights }) => {
        const { z, l } = forward(X, weights);
        expect(z).toHaveLength(weights.length);
        expect(l).toHaveLength(weights.length);
        weights.forEach((W, k) => {
          expect(z[k]).toEqual(multiply(k === 0 ? X : l[k - 1], W));
          expect(l[k]).toEqual(map(z[k], sigmoid));
        });
        expect(prediction(X, weights)).toEqual(l[weights.length - 1]);
      }),
    );
  });

  test('treats each example by itself', () => {
    fc.assert(
      fc.property(networks, ({ X, weights }) => {
        const together = toRows(prediction(X, weights));
        const apart = toRows(X).map((row) => toRows(prediction(matrixOf([row]), weights))[0]);
        expect(together).toEqual(apart);
      }),
    );
  });

  test('says which layer does not fit, and refuses a network without weights', () => {
    expect(() => forward(filled(4, 3), [filled(2, 1)])).toThrow(
      new RangeError('forward, layer 1: 4×3 by 2×1: the inner sizes, 3 and 2, differ'),
    );
    expect(() => prediction(filled(4, 3), [filled(3, 2), filled(3, 1)])).toThrow(
      new RangeError('forward, layer 2: 4×2 by 3×1: the inner sizes, 2 and 3, differ'),
    );
    expect(() => forward(filled(4, 3), [])).toThrow(
      new RangeError('forward: given no weights, expected a matrix for each layer'),
    );
  });
});

describe('the loss', () => {
  test('is half the squared error, summed over examples and outputs', () => {
    const y = matrixOf([
      [1, 0],
      [0.5, 0],
    ]);
    const yHat = matrixOf([
      [0.5, 0.25],
      [0.5, 1],
    ]);
    expect(loss(y, yHat)).toBe((0.25 + 0.0625 + 0 + 1) / 2);
    expect(loss(y, y)).toBe(0);
  });

  test('refuses labels that have not the shape of the prediction', () => {
    expect(() => loss(filled(4, 1), filled(4, 2))).toThrow(
      new RangeError('loss of y and ŷ: 4×1 and 4×2: the shapes differ'),
    );
  });
});

describe('the backward pass', () => {
  test('agrees with central differences of the loss, for any shapes', () => {
    fc.assert(
      fc.property(networks, ({ X, y, weights }) => {
        const { gradients } = backward(X, y, weights);
        const differences = lossDifferences(X, y, weights);
        expect(gradients.map(shapeText)).toEqual(weights.map(shapeText));
        expect(differences.map(shapeText)).toEqual(weights.map(shapeText));
        gradients.forEach(({ values }, k) =>
          values.forEach((value, i) =>
            expect(Math.abs(value - differences[k].values[i])).toBeLessThan(1e-8),
          ),
        );
      }),
    );
  });

  test('gives as Δ of a layer the slope of the loss along its z', () => {
    fc.assert(
      fc.property(networks, ({ X, y, weights }) => {
        const { z } = forward(X, weights);
        const { delta } = backward(X, y, weights);
        expect(delta.map(shapeText)).toEqual(z.map(shapeText));
        z.forEach((sums, k) => {
          const later = weights.slice(k + 1);
          const lossFrom = (changed: typeof sums) => {
            const l = map(changed, sigmoid);
            return loss(y, later.length === 0 ? l : prediction(l, later));
          };
          toRows(sums).forEach((row, i) =>
            row.forEach((value, j) => {
              const slope = centralDifference((x) => lossFrom(withCell(sums, i, j, x)), value);
              expect(Math.abs(toRows(delta[k])[i][j] - slope)).toBeLessThan(1e-8);
            }),
          );
        });
      }),
    );
  });

  test('takes the activations that the caller has already', () => {
    fc.assert(
      fc.property(networks, ({ X, y, weights }) => {
        const activations = forward(X, weights);
        expect(backward(X, y, weights, activations)).toEqual(backward(X, y, weights));
      }),
    );
  });

  test('refuses labels that have not the shape of the prediction', () => {
    expect(() => backward(filled(4, 3), filled(3, 1), [filled(3, 1)])).toThrow(
      new RangeError('backward from y and ŷ: 3×1 and 4×1: the shapes differ'),
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
