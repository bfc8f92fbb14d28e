import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backward } from '../../src/core/backward.ts';
import { descend } from '../../src/core/descent.ts';
import { forward, prediction } from '../../src/core/forward.ts';
import { landscape } from '../../src/core/landscape.ts';
import { loss } from '../../src/core/loss.ts';
import { filled, matrixOf, toRows, withCell, type Matrix } from '../../src/core/matrix.ts';
import { createPlan, gradient, lossAt, step, type Plan } from '../../src/core/plan.ts';
import { networks } from './networks.ts';

const valuesOf = (matrices: readonly Matrix[]) => matrices.map((m) => m.values);

/** A plan made at some weights and then given others, so that nothing in it is right by its making. */
function movedPlan(X: Matrix, y: Matrix, from: readonly Matrix[], to: readonly Matrix[]): Plan {
  const plan = createPlan(X, y, from);
  plan.layers.forEach((layer, k) => layer.weights.set(to[k].values));
  return plan;
}

describe('a plan computes, to the last bit, what the plain functions do:', () => {
  test('every output, Δ and gradient, from the start', () => {
    fc.assert(
      fc.property(networks, ({ X, y, weights }) => {
        const { layers } = createPlan(X, y, weights);
        const { delta, gradients } = backward(X, y, weights);
        expect(layers.map((layer) => layer.output)).toEqual(valuesOf(forward(X, weights).l));
        expect(layers.map((layer) => layer.delta)).toEqual(valuesOf(delta));
        expect(layers.map((layer) => layer.gradient)).toEqual(valuesOf(gradients));
      }),
    );
  });

  test('every output, Δ and gradient, after its weights have changed', () => {
    fc.assert(
      fc.property(networks, ({ X, y, weights, otherWeights }) => {
        const plan = movedPlan(X, y, otherWeights, weights);
        gradient(plan);
        const { delta, gradients } = backward(X, y, weights);
        expect(plan.layers.map((layer) => layer.output)).toEqual(valuesOf(forward(X, weights).l));
        expect(plan.layers.map((layer) => layer.delta)).toEqual(valuesOf(delta));
        expect(plan.layers.map((layer) => layer.gradient)).toEqual(valuesOf(gradients));
      }),
    );
  });

  test('the loss', () => {
    fc.assert(
      fc.property(networks, ({ X, y, weights, otherWeights }) => {
        const plan = movedPlan(X, y, otherWeights, weights);
        expect(lossAt(plan)).toBe(loss(y, prediction(X, weights)));
      }),
    );
  });

  test('a step', () => {
    const rates = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(networks, rates, ({ X, y, weights, otherWeights }, rate) => {
        const plan = movedPlan(X, y, otherWeights, weights);
        step(plan, rate);
        const expected = descend(weights, backward(X, y, weights).gradients, rate);
        expect(plan.layers.map((layer) => layer.weights)).toEqual(valuesOf(expected));
      }),
    );
  });
});

describe('a plan', () => {
  test('keeps its own copy of the data and the weights', () => {
    const [X, y, W] = [matrixOf([[1, 2]]), matrixOf([[1]]), matrixOf([[3], [4]])];
    const plan = createPlan(X, y, [W]);
    step(plan, 1);
    expect([X, y, W].map(toRows)).toEqual([[[1, 2]], [[1]], [[3], [4]]]);
    const before = lossAt(plan);
    for (const given of [X, y, W]) given.values.fill(9);
    expect(lossAt(plan)).toBe(before);
  });

  test('refuses shapes that do not fit, as the plain functions do', () => {
    expect(() => createPlan(filled(4, 3), filled(4, 1), [filled(2, 1)])).toThrow(
      new RangeError('forward, layer 1: 4×3 by 2×1: the inner sizes, 3 and 2, differ'),
    );
    expect(() => createPlan(filled(4, 3), filled(4, 2), [filled(3, 1)])).toThrow(
      new RangeError('backward from y and ŷ: 4×2 and 4×1: the shapes differ'),
    );
  });
});

describe('a landscape', () => {
  const X = matrixOf([
    [0.2, 0.9, -0.4],
    [0.7, -0.3, 0.5],
  ]);
  const y = matrixOf([[0], [1]]);
  const W1 = matrixOf([
    [0.4, -0.7],
    [-0.3, 0.9],
    [0.1, -0.2],
  ]);
  const W2 = matrixOf([[0.9], [-0.6]]);
  const across = { layer: 0, row: 2, column: 1, values: [-1, 0, 2] };
  const down = { layer: 1, row: 1, column: 0, values: [-4, 4] };

  test('is the loss at each pair of values, a row for each value of the second weight', () => {
    const losses = landscape(createPlan(X, y, [W1, W2]), across, down);
    const expected = down.values.flatMap((b) =>
      across.values.map((a) =>
        loss(y, prediction(X, [withCell(W1, 2, 1, a), withCell(W2, 1, 0, b)])),
      ),
    );
    expect([...losses]).toEqual(expected);
  });

  test('takes two weights of one layer', () => {
    const other = { ...across, row: 0 };
    const losses = landscape(createPlan(X, y, [W1, W2]), across, other);
    const changed = withCell(withCell(W1, 2, 1, 2), 0, 1, -1);
    expect(losses[2]).toBe(loss(y, prediction(X, [changed, W2])));
  });

  test('is written where the caller says, and gives the plan its weights back', () => {
    const plan = createPlan(X, y, [W1, W2]);
    const losses = new Float64Array(6);
    expect(landscape(plan, across, down, losses)).toBe(losses);
    expect(losses).not.toContain(0);
    expect(plan.layers.map((layer) => layer.weights)).toEqual([W1.values, W2.values]);
  });

  test.each([
    [{ ...across, layer: 2 }, 'landscape: given layer 2, expected one of 2, counted from 0'],
    [
      { ...across, row: 3 },
      'landscape, layer 0: row 3, column 1 is outside 3×2 (both count from 0)',
    ],
    [
      { ...down, values: [1] },
      'landscape: both axes name layer 1, row 1, column 0, expected two weights',
    ],
  ])('refuses an axis that names no weight, or the other one: %j', (axis, message) => {
    const plan = createPlan(X, y, [W1, W2]);
    expect(() => landscape(plan, axis, down)).toThrow(new RangeError(message));
  });

  test('refuses to write into an array of another size', () => {
    const plan = createPlan(X, y, [W1, W2]);
    expect(() => landscape(plan, across, down, new Float64Array(5))).toThrow(
      new RangeError('landscape: given room for 5 losses, expected 3 × 2'),
    );
  });
});
