import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backward } from '../../src/core/backward.ts';
import { gradientByExample, lossByExample } from '../../src/core/by-example.ts';
import { forward } from '../../src/core/forward.ts';
import { lossFromSums } from '../../src/core/loss.ts';
import { filled, type Matrix, withCell } from '../../src/core/matrix.ts';
import type { Parameters } from '../../src/core/network.ts';
import { lossAlong, lossWith } from '../../src/core/one-weight.ts';
import { createPlan } from '../../src/core/plan.ts';
import { expectCloseNumber } from '../support/close.ts';
import { networks, type Network, placesOf, plainNetwork } from './networks.ts';

const values = [-3, -0.5, 0, 1 / 3, 4];

const lossOf = ({ network, X, y }: Network, parameters: readonly Parameters[]) => {
  const { z, l } = forward(network, X, parameters);
  return lossFromSums(network, y, z.at(-1)!, l.at(-1)!);
};

/** As a sum, in which an example's share is what it is alone. */
const summed = networks.map((any): Network => ({
  ...any,
  network: { ...any.network, objective: { ...any.network.objective, over: 'sum' } },
}));

const alone = ({ network, X, y, parameters }: Network, i: number) =>
  createPlan({ ...network, examples: 1 }, rowOf(X, i), rowOf(y, i), parameters);

describe('lossAlong', () => {
  it('is the loss of a network that has that weight or bias', () => {
    fc.assert(
      fc.property(networks, (any) => {
        const { network, X, y, parameters } = any;
        const plan = createPlan(network, X, y, parameters);
        for (const place of placesOf(parameters)) {
          const { losses } = lossAlong(plan, place, values);
          values.forEach((w, n) => {
            const layer = parameters[place.layer];
            const changed = withCell(layer[place.of]!, place.row, place.column, w);
            const expected = parameters.with(place.layer, { ...layer, [place.of]: changed });
            expect(losses[n]).toBe(lossOf(any, expected));
            expect(lossWith(plan, place)(w)).toBe(losses[n]);
          });
        }
      }),
    );
  });

  it('is the sum of its examples, each the loss of that example alone', () => {
    fc.assert(
      fc.property(summed, (any) => {
        const { network, X, y, parameters } = any;
        const of = { layer: 0, row: 0, column: 0 };
        const whole = lossAlong(createPlan(network, X, y, parameters), of, values);
        values.forEach((_, n) => {
          const sum = whole.byExample.reduce((total, share) => total + share[n], 0);
          expectCloseNumber(sum, whole.losses[n], 1e-14, 'the sum of the examples');
        });
        whole.byExample.forEach((share, i) => {
          expect([...share]).toEqual([...lossAlong(alone(any, i), of, values).losses]);
        });
      }),
    );
  });

  it('leaves the plan its weights and biases', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const { X, y, parameters } = network;
        const plan = createPlan(network.network, X, y, parameters);
        for (const of of placesOf(parameters)) lossAlong(plan, of, values);
        expect(plan.layers.map(({ weights, bias }) => [weights, bias])).toEqual(
          parameters.map(({ weights, bias }) => [weights.values, bias?.values]),
        );
      }),
    );
  });

  it('says which place has no weight', () => {
    const plan = createPlan(plainNetwork(1, 2, 1), filled(1, 2), filled(1, 1), [
      { weights: filled(2, 1) },
    ]);
    expect(() => lossWith(plan, { layer: 9, row: 0, column: 0 })).toThrow(
      new RangeError('one weight: given layer 9, expected one of 1, counted from 0'),
    );
    expect(() => lossWith(plan, { layer: 0, row: 99, column: 0 })).toThrow(
      new RangeError('one weight, layer 0: row 99, column 0 is outside 2×1 (both count from 0)'),
    );
    expect(() => lossWith(plan, { layer: 0, of: 'bias', row: 0, column: 0 })).toThrow(
      new RangeError('one weight: given the bias of layer 0, which has none'),
    );
    const network = plainNetwork(1, 2, 1);
    const layers = [{ ...network.layers[0], bias: true }];
    const parameters = [{ weights: filled(2, 1), bias: filled(1, 1) }];
    const biased = createPlan({ ...network, layers }, filled(1, 2), filled(1, 1), parameters);
    expect(() => lossWith(biased, { layer: 0, of: 'bias', row: 1, column: 0 })).toThrow(
      new RangeError('one weight, layer 0: row 1, column 0 is outside 1×1 (both count from 0)'),
    );
  });
});

describe('gradientByExample', () => {
  it('is the gradient of each example alone, and adds up to the entry', () => {
    fc.assert(
      fc.property(summed, (any) => {
        const { network, X, y, parameters } = any;
        const activations = forward(network, X, parameters);
        const { delta, gradients } = backward(network, X, y, parameters, activations);
        for (const { layer, of, row, column } of placesOf(parameters)) {
          if (of === 'bias') continue;
          const input = layer === 0 ? X : activations.l[layer - 1];
          const shares = gradientByExample(input, delta[layer], row, column);
          const entry = row * gradients[layer].columns + column;
          shares.forEach((share, i) => {
            const { gradient } = alone(any, i).layers[layer];
            expectCloseNumber(share, gradient[entry], 1e-14, 'one example');
          });
          const sum = shares.reduce((total, share) => total + share, 0);
          expectCloseNumber(sum, gradients[layer].values[entry], 1e-12, 'the entry');
        }
      }),
    );
  });

  it('refuses a place that no weight has', () => {
    expect(() => gradientByExample(filled(4, 3), filled(4, 2), 3, 0)).toThrow(RangeError);
    expect(() => gradientByExample(filled(4, 3), filled(4, 2), 0, 2)).toThrow(RangeError);
  });
});

describe('lossByExample', () => {
  it('adds up to the loss', () => {
    fc.assert(
      fc.property(networks, (any) => {
        const { network, X, y, parameters } = any;
        const { z, l } = forward(network, X, parameters);
        const [sums, yHat] = [z.at(-1)!.values, l.at(-1)!.values];
        const shares = lossByExample(network, y.values, sums, yHat);
        expect(shares).toHaveLength(network.examples);
        const sum = shares.reduce((total, share) => total + share, 0);
        expectCloseNumber(sum, lossOf(any, parameters), 1e-14, 'the loss');
      }),
    );
  });
});

const rowOf = ({ columns, values }: Matrix, i: number): Matrix => ({
  rows: 1,
  columns,
  values: values.slice(i * columns, (i + 1) * columns),
});
