import { describe, expect, test } from 'vitest';
import { backward } from '../../src/core/backward.ts';
import { forward } from '../../src/core/forward.ts';
import { loss } from '../../src/core/loss.ts';
import { matrixOf, shapeText, toRows } from '../../src/core/matrix.ts';
import { computeGradients, computeLoss, createPlan } from '../../src/core/plan.ts';
import { plainNetwork } from './networks.ts';
import cases from '../golden/pytorch.json' with { type: 'json' };

const tolerance = 1e-12;

function expectNear(actual: ArrayLike<number>, expected: readonly number[][]): void {
  const flat = expected.flat();
  expect(actual.length).toBe(flat.length);
  flat.forEach((value, i) => expect(Math.abs(actual[i] - value)).toBeLessThan(tolerance));
}

describe('PyTorch computes the same, to 1e-12, in', () => {
  test.each(
    cases.map((golden, number) => {
      const X = matrixOf(golden.X);
      const y = matrixOf(golden.y);
      const weights = golden.weights.map(matrixOf);
      const network = plainNetwork(X.rows, X.columns, ...weights.map((W) => W.columns));
      const parameters = weights.map((W) => ({ weights: W }));
      return {
        ...golden,
        number,
        X,
        y,
        weights,
        network,
        parameters,
        shapes: [X, ...weights].map(shapeText).join(', '),
      };
    }),
  )('case $number: $shapes', (golden) => {
    const { network, X, y, weights, parameters, layers, loss: expectedLoss, gradients } = golden;
    const { l } = forward(network, X, parameters);
    const derivatives = backward(network, X, y, parameters);
    expect(l).toHaveLength(layers.length);
    layers.forEach((layer, k) => expectNear(toRows(l[k]).flat(), layer));
    expect(Math.abs(loss(network, y, l[l.length - 1]) - expectedLoss)).toBeLessThan(tolerance);
    gradients.forEach((expected, k) => {
      expect(shapeText(derivatives.gradients[k])).toBe(shapeText(weights[k]));
      expectNear(derivatives.gradients[k].values, expected);
    });

    const plan = createPlan(network, X, y, parameters);
    for (const { output, delta, gradient } of plan.layers) {
      for (const buffer of [output, delta, gradient]) buffer.fill(NaN);
    }
    computeGradients(plan);
    gradients.forEach((expected, k) => expectNear(plan.layers[k].gradient, expected));
    expect(Math.abs(computeLoss(plan) - expectedLoss)).toBeLessThan(tolerance);
  });
});
