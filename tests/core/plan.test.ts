import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backward } from '../../src/core/backward.ts';
import { descend } from '../../src/core/descent.ts';
import { forward } from '../../src/core/forward.ts';
import { landscape } from '../../src/core/landscape.ts';
import { lossFromSums } from '../../src/core/loss.ts';
import { filled, matrixOf, toRows, withCell, type Matrix } from '../../src/core/matrix.ts';
import type { Network as Description, Parameters } from '../../src/core/network.ts';
import { computeGradients, computeLoss, createPlan, step, type Plan } from '../../src/core/plan.ts';
import { networks, type Network, plainNetwork } from './networks.ts';

const valuesOf = (matrices: readonly (Matrix | undefined)[]) => matrices.map((m) => m?.values);

/** A plan made at other parameters, so that nothing in it is right by its making. */
function movedPlan({ network, X, y, parameters, otherParameters }: Network): Plan {
  const plan = createPlan(network, X, y, otherParameters);
  plan.layers.forEach((layer, k) => {
    layer.weights.set(parameters[k].weights.values);
    layer.bias?.set(parameters[k].bias!.values);
  });
  return plan;
}

const buffersOf = ({ layers }: Plan) =>
  layers.map(({ sums, output, delta, gradient, biasGradient }) => [
    sums,
    output,
    delta,
    gradient,
    biasGradient,
  ]);

function expected({ network, X, y, parameters }: Network) {
  const { z, l } = forward(network, X, parameters);
  const { delta, gradients, biasGradients } = backward(network, X, y, parameters);
  return z.map((sums, k) => valuesOf([sums, l[k], delta[k], gradients[k], biasGradients[k]]));
}

const lossOf = ({ network, X, y }: Omit<Network, 'otherParameters'>, parameters: Parameters[]) => {
  const { z, l } = forward(network, X, parameters);
  return lossFromSums(network, y, z.at(-1)!, l.at(-1)!);
};

describe('a plan computes, to the last bit, what the plain functions do:', () => {
  test('every sum, output, Δ and gradient, from the start', () => {
    fc.assert(
      fc.property(networks, (any) => {
        const { network, X, y, parameters } = any;
        expect(buffersOf(createPlan(network, X, y, parameters))).toEqual(expected(any));
      }),
    );
  });

  test('every sum, output, Δ and gradient, after its parameters have changed', () => {
    fc.assert(
      fc.property(networks, (any) => {
        const plan = movedPlan(any);
        computeGradients(plan);
        expect(buffersOf(plan)).toEqual(expected(any));
      }),
    );
  });

  test('the loss', () => {
    fc.assert(
      fc.property(networks, (any) => {
        expect(computeLoss(movedPlan(any))).toBe(lossOf(any, any.parameters));
      }),
    );
  });

  test('a step, in the buffers that it has', () => {
    const rates = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(networks, rates, (any, rate) => {
        const { network, X, y, parameters } = any;
        const plan = movedPlan(any);
        const before = plan.layers.map((layer) => Object.values(layer) as unknown[]);
        step(plan, rate);
        const after = descend(parameters, backward(network, X, y, parameters), rate);
        expect(plan.layers.map(({ weights, bias }) => [weights, bias])).toEqual(
          after.map(({ weights, bias }) => [weights.values, bias?.values]),
        );
        plan.layers.forEach((layer, k) =>
          Object.values(layer).forEach((buffer: unknown, n) => expect(buffer).toBe(before[k][n])),
        );
        plan.layers.slice(1).forEach(({ input }, k) => expect(input).toBe(plan.layers[k].output));
      }),
    );
  });
});

describe('a plan', () => {
  test('keeps its own copy of the data, the weights and the bias', () => {
    const [X, y, W, b] = [[[1, 2]], [[1]], [[3], [4]], [[5]]].map(matrixOf);
    const plain = plainNetwork(1, 2, 1);
    const network = { ...plain, layers: [{ ...plain.layers[0], bias: true }] };
    const plan = createPlan(network, X, y, [{ weights: W, bias: b }]);
    step(plan, 1);
    expect([X, y, W, b].map(toRows)).toEqual([[[1, 2]], [[1]], [[3], [4]], [[5]]]);
    const before = computeLoss(plan);
    for (const given of [X, y, W, b]) given.values.fill(9);
    expect(computeLoss(plan)).toBe(before);
  });

  test('has the Δ of a cross-entropy where a prediction is rounded to 0 or 1', () => {
    const plain = plainNetwork(1, 1, 2);
    const network: Description = {
      ...plain,
      objective: { loss: 'binaryCrossEntropy', over: 'sum' },
    };
    const weights = matrixOf([[1000, -1000]]);
    const plan = createPlan(network, matrixOf([[1]]), matrixOf([[0, 1]]), [{ weights }]);
    computeGradients(plan);
    expect([...plan.layers[0].delta]).toEqual([1, -1]);
  });

  test('refuses shapes that do not fit, as the plain functions do', () => {
    const network = plainNetwork(4, 3, 1);
    expect(() =>
      createPlan(network, filled(4, 3), filled(4, 1), [{ weights: filled(2, 1) }]),
    ).toThrow(new RangeError('forward, layer 1: 4×3 by 2×1: the inner sizes, 3 and 2, differ'));
    expect(() =>
      createPlan(network, filled(4, 3), filled(4, 2), [{ weights: filled(3, 1) }]),
    ).toThrow(new RangeError('backward from y and ŷ: 4×2 and 4×1: the shapes differ'));
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
  const network = plainNetwork(2, 3, 2, 1);
  const parameters = [{ weights: W1 }, { weights: W2 }];
  const across = { layer: 0, row: 2, column: 1, values: [-1, 0, 2] };
  const lossAt = (first: Matrix, second: Matrix) =>
    lossOf({ network, X, y, parameters }, [{ weights: first }, { weights: second }]);
  const down = { layer: 1, row: 1, column: 0, values: [-4, 4] };

  test('is the loss at each pair of values, a row for each value of the second weight', () => {
    const losses = landscape(createPlan(network, X, y, parameters), across, down);
    const expected = down.values.flatMap((b) =>
      across.values.map((a) => lossAt(withCell(W1, 2, 1, a), withCell(W2, 1, 0, b))),
    );
    expect([...losses]).toEqual(expected);
  });

  test('takes two weights of one layer', () => {
    const other = { ...across, row: 0 };
    const losses = landscape(createPlan(network, X, y, parameters), across, other);
    const changed = withCell(withCell(W1, 2, 1, 2), 0, 1, -1);
    expect(losses[2]).toBe(lossAt(changed, W2));
  });

  test('takes two weights that stand in the same place of two layers', () => {
    const [a, b] = [0, 1].map((layer) => ({ layer, row: 0, column: 0, values: [3] }));
    const losses = landscape(createPlan(network, X, y, parameters), a, b);
    expect(losses[0]).toBe(lossAt(withCell(W1, 0, 0, 3), withCell(W2, 0, 0, 3)));
  });

  test('is written where the caller says, and gives the plan its weights back', () => {
    const plan = createPlan(network, X, y, parameters);
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
    const plan = createPlan(network, X, y, parameters);
    for (const axes of [[axis, down] as const, [down, axis] as const]) {
      expect(() => landscape(plan, ...axes)).toThrow(new RangeError(message));
    }
  });

  test('refuses to write into an array of another size', () => {
    const plan = createPlan(network, X, y, parameters);
    expect(() => landscape(plan, across, down, new Float64Array(5))).toThrow(
      new RangeError('landscape: given room for 5 losses, expected 3 × 2'),
    );
  });
});
