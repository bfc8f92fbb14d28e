import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backward } from '../../src/core/backward.ts';
import { gradientByExample, lossByExample } from '../../src/core/by-example.ts';
import { prediction, forward } from '../../src/core/forward.ts';
import { loss } from '../../src/core/loss.ts';
import { type Matrix, withCell } from '../../src/core/matrix.ts';
import { lossAlong, lossWith } from '../../src/core/one-weight.ts';
import { createPlan } from '../../src/core/plan.ts';
import { expectCloseNumber } from '../support/close.ts';
import { networks, type Network } from './networks.ts';

const values = [-3, -0.5, 0, 1 / 3, 4];

/** Every weight of a network, by its place. */
const places = ({ weights }: Network) =>
  weights.flatMap((W, layer) =>
    Array.from(W.values, (_, n) => ({
      layer,
      row: Math.floor(n / W.columns),
      column: n % W.columns,
    })),
  );

const lossOf = ({ X, y }: Network, weights: readonly Matrix[]) => loss(y, prediction(X, weights));

describe('lossAlong', () => {
  it('is the loss of a network that has that weight', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const { X, y, weights } = network;
        const plan = createPlan(X, y, weights);
        for (const of of places(network)) {
          const { losses } = lossAlong(plan, of, values);
          values.forEach((w, n) => {
            const changed = withCell(weights[of.layer], of.row, of.column, w);
            expect(losses[n]).toBe(lossOf(network, weights.with(of.layer, changed)));
            expect(lossWith(plan, of)(w)).toBe(losses[n]);
          });
        }
      }),
    );
  });

  it('is the sum of its examples, each the loss of that example alone', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const { X, y, weights } = network;
        const of = { layer: 0, row: 0, column: 0 };
        const whole = lossAlong(createPlan(X, y, weights), of, values);
        values.forEach((_, n) => {
          const sum = whole.byExample.reduce((total, share) => total + share[n], 0);
          expectCloseNumber(sum, whole.losses[n], 1e-14, 'the sum of the examples');
        });
        whole.byExample.forEach((share, i) => {
          const alone = createPlan(rowOf(X, i), rowOf(y, i), weights);
          expect([...share]).toEqual([...lossAlong(alone, of, values).losses]);
        });
      }),
    );
  });

  it('leaves the plan its weights', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const plan = createPlan(network.X, network.y, network.weights);
        for (const of of places(network)) lossAlong(plan, of, values);
        expect(plan.layers.map(({ weights }) => [...weights])).toEqual(
          network.weights.map((W) => [...W.values]),
        );
      }),
    );
  });

  it('says which place has no weight', () => {
    const [network] = fc.sample(networks, 1);
    const plan = createPlan(network.X, network.y, network.weights);
    expect(() => lossWith(plan, { layer: 9, row: 0, column: 0 })).toThrow('given layer 9');
    expect(() => lossWith(plan, { layer: 0, row: 99, column: 0 })).toThrow('row 99');
  });
});

describe('gradientByExample', () => {
  it('is the gradient of each example alone, and adds up to the entry', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const { X, y, weights } = network;
        const activations = forward(X, weights);
        const { delta, gradients } = backward(X, y, weights, activations);
        for (const { layer, row, column } of places(network)) {
          const input = layer === 0 ? X : activations.l[layer - 1];
          const shares = gradientByExample(input, delta[layer], row, column);
          const entry = row * weights[layer].columns + column;
          shares.forEach((share, i) => {
            const alone = backward(rowOf(X, i), rowOf(y, i), weights).gradients[layer];
            expectCloseNumber(share, alone.values[entry], 1e-14, 'one example');
          });
          const sum = shares.reduce((total, share) => total + share, 0);
          expectCloseNumber(sum, gradients[layer].values[entry], 1e-14, 'the entry');
        }
      }),
    );
  });
});

describe('lossByExample', () => {
  it('adds up to the loss', () => {
    fc.assert(
      fc.property(networks, ({ X, y, weights }) => {
        const yHat = prediction(X, weights);
        const shares = lossByExample(y.values, yHat.values, y.columns);
        const sum = shares.reduce((total, share) => total + share, 0);
        expectCloseNumber(sum, loss(y, yHat), 1e-14, 'the loss');
      }),
    );
  });
});

const rowOf = ({ columns, values }: Matrix, i: number): Matrix => ({
  rows: 1,
  columns,
  values: values.slice(i * columns, (i + 1) * columns),
});
