import { describe, expect, test } from 'vitest';
import { activations } from '../../src/core/activate.ts';
import { backward } from '../../src/core/backward.ts';
import { checkGradients } from '../../src/core/check.ts';
import { forward } from '../../src/core/forward.ts';
import { loss, lossFromSums } from '../../src/core/loss.ts';
import { lossesOfPredictions } from '../../src/core/network.ts';
import { matrixOf, toRows } from '../../src/core/matrix.ts';
import { computeGradients, computeLoss, createPlan } from '../../src/core/plan.ts';
import { expectClose, expectCloseNumber } from '../support/close.ts';
import { atCorner, cases, given } from '../support/golden.ts';

describe('the golden numbers, to 1e-12, in', () => {
  test('cases of every activation but the leaky relu, and of every loss but whole squares', () => {
    const networks = cases.map((one) => given(one).network);
    const seen = new Set<string>(
      networks.flatMap(({ objective, layers }) => [
        objective.loss,
        ...layers.map(({ activation }) => activation),
      ]),
    );
    const all = [...Object.keys(activations), ...lossesOfPredictions];
    expect(all.filter((id) => !seen.has(id))).toEqual(['leakyRelu', 'squares']);
  });

  test.each(cases.map((one) => [one.id, one] as const))('%s', (_, one) => {
    const { expected } = one;
    const { network, X, y, parameters } = given(one);
    const { z, l } = forward(network, X, parameters);
    const derivatives = backward(network, X, y, parameters);
    const near = (found: Parameters<typeof expectClose>[0], rows: number[][], what: string) =>
      expectClose(found, matrixOf(rows), 1e-12, what);

    const plan = createPlan(network, X, y, parameters);
    for (const { delta, gradient, biasGradient } of plan.layers) {
      for (const buffer of [delta, gradient, biasGradient]) buffer?.fill(NaN);
    }
    computeGradients(plan);
    parameters.forEach((_, k) => {
      near(z[k], expected.z[k], `z of layer ${k}`);
      near(l[k], expected.activations[k], `l of layer ${k}`);
      near(derivatives.delta[k], expected.delta[k], `Δ of layer ${k}`);
      near(derivatives.gradients[k], expected.dW[k], `∂L/∂W of layer ${k}`);
      expect(plan.layers[k].gradient).toEqual(derivatives.gradients[k].values);
      expect(plan.layers[k].biasGradient).toEqual(derivatives.biasGradients[k]?.values);
      const db = expected.db[k];
      if (db === null) expect(derivatives.biasGradients[k]).toBeUndefined();
      else near(derivatives.biasGradients[k]!, db, `∂L/∂b of layer ${k}`);
    });
    near(derivatives.inputGradient, expected.dX, '∂L/∂X');
    const fromSums = lossFromSums(network, y, z.at(-1)!, l.at(-1)!);
    expectCloseNumber(fromSums, expected.loss, 1e-12, 'the loss');
    expect(computeLoss(plan)).toBe(fromSums);
    const plain = loss(network, y, l.at(-1)!);
    expect(plain).not.toBeNaN();
    if (one.id !== 'softmax-large-logits') {
      expectCloseNumber(plain, expected.loss, 1e-12, 'the loss from ŷ');
    }
    const checks = checkGradients(network, X, y, parameters, derivatives);
    const verdicts = checks.flatMap(({ weights, bias }) => [
      ...weights.verdicts,
      ...(bias?.verdicts ?? []),
    ]);
    expect(verdicts).not.toContain('differs');
  });
});

test('at the golden corner the gradient is that by the rule, and the check says a corner', () => {
  const { network, X, y, parameters } = given(atCorner);
  const derivatives = backward(network, X, y, parameters);
  expect(forward(network, X, parameters).z[0].values[0]).toBe(atCorner.expected.z);
  const unsigned = toRows(derivatives.gradients[0]).map((row) => row.map((v) => v + 0));
  expect(unsigned).toEqual(atCorner.expected.dW1ByRule);
  const check = (entry: number[][]) =>
    checkGradients(network, X, y, parameters, {
      ...derivatives,
      gradients: derivatives.gradients.with(0, matrixOf(entry)),
    })[0].weights;
  for (const entry of [
    atCorner.expected.dW1ByRule,
    atCorner.expected.dW1FromTheRight,
    atCorner.expected.dW1FromTheLeft,
    atCorner.expected.dW1ByCentralDifferences,
  ]) {
    expect(check(entry).verdicts).toEqual(['corner', 'corner']);
  }
  expectClose(
    check(atCorner.expected.dW1ByRule).differences,
    matrixOf(atCorner.expected.dW1ByCentralDifferences),
    1e-4,
    'the differences',
  );
  expect(check([[0.5], [-2.5]]).verdicts).toEqual(['differs', 'differs']);
});
