import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ActivationId, checkNetwork, type LossId } from '../../src/core/network.ts';
import { toRows } from '../../src/core/matrix.ts';
import { chosenOf, modelOf } from '../../src/equations/network.ts';
import { shapeOf } from '../../src/expr/alphabet.ts';
import {
  insertLayer,
  largest,
  most,
  oneHot,
  type Own,
  ownOf,
  removeLayer,
  withActivation,
  withLayer,
  withLoss,
  withNetwork,
} from '../../src/store/own.ts';
import { anyNetworks } from '../support/any-network.ts';

/** Networks that readers may have brought, within what the page can show. */
const owns: fc.Arbitrary<Own> = anyNetworks.map(({ sizes, chosen }) =>
  ownOf(
    sizes.network,
    Object.fromEntries(Object.entries(chosen).map(([name, value]) => [name, toRows(value!)])),
  ),
);

/** The numbers that a network uses of those that are kept. */
function used({ network, values }: Own): Record<string, number[][]> {
  const model = modelOf(network);
  return Object.fromEntries(
    chosenOf(model).map((name) => {
      const { rows, columns } = shapeOf(name, model);
      return [name, values[name].slice(0, rows).map((row) => row.slice(0, columns))];
    }),
  );
}

/** Every number that a network needs is there, and is a number. */
function expectWhole(own: Own) {
  checkNetwork(own.network);
  const model = modelOf(own.network);
  for (const [name, rows] of Object.entries(used(own))) {
    const shape = shapeOf(name, model);
    expect(rows.length, name).toBe(shape.rows);
    for (const row of rows) {
      expect(row.length, name).toBe(shape.columns);
      expect(row.every(Number.isFinite), name).toBe(true);
    }
  }
}

const holds = (property: (own: Own, pick: number) => void) =>
  fc.assert(fc.property(owns, fc.nat(100), property), { numRuns: 150 });

const numberIn = ({ network }: Own, pick: number) => 1 + (pick % network.layers.length);

describe('a network of one’s own', () => {
  test('has what it needs, whatever is changed, and stays within what a page can show', () => {
    const activations: ActivationId[] = ['sigmoid', 'tanh', 'relu', 'identity'];
    const losses: LossId[] = ['halfSquares', 'squares', 'binaryCrossEntropy', 'crossEntropy'];
    const changes = (own: Own, pick: number): Own[] => [
      withNetwork(own, { inputs: own.network.inputs + (pick % 5) }),
      withNetwork(own, { examples: own.network.examples + (pick % 9) }),
      withLayer(own, numberIn(own, pick), { width: pick }),
      withLayer(own, numberIn(own, pick), { bias: pick % 2 === 0 }),
      withActivation(own, numberIn(own, pick), activations[pick % activations.length]),
      withActivation(own, own.network.layers.length, 'softmax'),
      withLoss(own, losses[pick % losses.length]),
      insertLayer(own, numberIn(own, pick)),
      ...(own.network.layers.length > 1 ? [removeLayer(own, 1)] : []),
    ];
    holds((own, pick) => {
      for (const changed of changes(own, pick)) {
        expectWhole(changed);
        expect(changed.network.layers.length).toBeLessThanOrEqual(most.layers);
        expect(Math.max(...changed.network.layers.map(({ width }) => width))).toBeLessThanOrEqual(
          Math.max(most.width, ...own.network.layers.map(({ width }) => width)),
        );
      }
    });
  });

  test('keeps the numbers of a node, an input, an example and a bias for their return', () => {
    holds((own, pick) => {
      const number = numberIn(own, pick);
      const { width, bias } = own.network.layers[number - 1];
      const back = [
        withLayer(withLayer(own, number, { width: 1 }), number, { width }),
        withLayer(withLayer(own, number, { bias: !bias }), number, { bias }),
        withNetwork(withNetwork(own, { inputs: 1 }), { inputs: own.network.inputs }),
        withNetwork(withNetwork(own, { examples: 1 }), { examples: own.network.examples }),
      ];
      for (const again of back) expect(used(again)).toEqual(used(own));
    });
  });

  test('has its old numbers again when a layer that was put in is taken away', () => {
    holds((own, pick) => {
      if (own.network.layers.length === most.layers) return;
      const number = numberIn(own, pick);
      const again = removeLayer(insertLayer(own, number), number);
      expect(again.network).toEqual(own.network);
      // What comes into the layer after it was wider or narrower in between.
      expect(used(again)).toEqual(used(own));
    });
  });

  test('gives a number that nobody has set the same value every time, small and never 0', () => {
    const wider = (own: Own) => withLayer(own, 1, { width: most.width });
    holds((own) => {
      expect(wider(own)).toEqual(wider(own));
      const before = used(own);
      for (const [name, rows] of Object.entries(used(wider(own)))) {
        if (!name.startsWith('W')) continue;
        rows.forEach((row, r) =>
          row.forEach((value, c) => {
            if (before[name]?.[r]?.[c] !== undefined) return;
            expect(Math.abs(value)).toBeLessThanOrEqual(0.9);
            expect(value).not.toBe(0);
          }),
        );
      }
    });
  });

  test('gives the numbers of one matrix that nobody has set clearly different values', () => {
    const { network, values } = ownOf(largest, {});
    for (const { weights, bias } of modelOf(network).layers) {
      for (const rows of [values[weights], values[bias!]]) {
        const set = rows.flat().toSorted((a, b) => a - b);
        const apart = set.slice(1).map((value, n) => value - set[n]);
        expect(Math.min(...apart)).toBeGreaterThan(0.009);
        for (const row of rows) {
          const signs = new Set(row.map(Math.sign));
          expect(signs.size, String(row)).toBe(2);
        }
      }
    }
  });

  test('keeps the numbers of its layers by place where their names change with their count', () => {
    const one = ownOf(
      { ...largest, inputs: 2, layers: [{ width: 1, activation: 'sigmoid', bias: true }] },
      { W: [[7], [8]], b: [[9]] },
    );
    const two = insertLayer(one, 1);
    expect([two.values['W2'].slice(0, 2), two.values['b2']]).toEqual([[[7], [8]], [[9]]]);
    expect(used(removeLayer(two, 1))).toMatchObject({ W: [[7], [8]], b: [[9]] });
    // A bias that is not in use goes along.
    const without = insertLayer(withLayer(one, 1, { bias: false }), 1);
    expect(used(withLayer(without, 2, { bias: true })).b2).toEqual([[9]]);
  });

  test('takes a loss with the output that it needs, and drops it with another', () => {
    holds((own) => {
      const crossed = withLoss(own, 'crossEntropy');
      expect(crossed.network.layers.at(-1)!.activation).toBe('softmax');
      const other = withActivation(crossed, crossed.network.layers.length, 'tanh');
      expect(other.network.objective.loss).toBe('halfSquares');
      expect(other.network.objective.over).toBe(own.network.objective.over);
    });
  });

  test('can have one 1 in each row of labels, where the largest was', () => {
    holds((own) => {
      const before = used(own).y;
      used(oneHot(own)).y.forEach((row, n) => {
        expect(row.toSorted((a, b) => b - a)).toEqual(row.map((_, k) => Number(k === 0)));
        expect(before[n][row.indexOf(1)]).toBe(Math.max(...before[n]));
      });
    });
  });
});
