import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activate, throughActivation } from '../../src/core/activate.ts';
import { backward } from '../../src/core/backward.ts';
import { centralDifference } from '../../src/core/differences.ts';
import { loss, lossFromSums, objectives } from '../../src/core/loss.ts';
import { filled, matrixOf, type Matrix } from '../../src/core/matrix.ts';
import {
  type ActivationId,
  checkNetwork,
  type LayerDescription,
  type LossId,
  type Network,
} from '../../src/core/network.ts';
import { expectClose, expectCloseNumber } from '../support/close.ts';
import { matrices, networks, plainNetwork } from './networks.ts';

const one = (
  loss: LossId,
  activation: ActivationId,
  width: number,
  examples = 1,
  over: Network['objective']['over'] = 'sum',
): Network => ({
  examples,
  inputs: width,
  objective: { loss, over },
  layers: [{ width, activation, bias: false }],
});

const entry = fc.double({ min: 0.01, max: 0.99, noNaN: true });

describe.each(Object.keys(objectives) as LossId[])('the loss %s', (id) => {
  test('has the slope of its value, by the prediction', () => {
    fc.assert(
      fc.property(entry, entry, (y, yHat) => {
        const { value, slope } = objectives[id];
        const expected = centralDifference((p) => value(y, p), yHat, 1e-6);
        expectCloseNumber(slope(y, yHat), expected, 1e-5, 'slope');
      }),
    );
  });
});

test('the squares are what they are by hand; a mean is over examples or over entries', () => {
  const y = matrixOf([
    [1, 0],
    [0.5, 0],
  ]);
  const yHat = matrixOf([
    [0.5, 0.25],
    [0.5, 1],
  ]);
  const of = (id: LossId, over: Network['objective']['over']) =>
    loss(one(id, 'sigmoid', 2, 2, over), y, yHat);
  expect(of('halfSquares', 'sum')).toBe((0.25 + 0.0625 + 0 + 1) / 2);
  expect(of('squares', 'sum')).toBe(0.25 + 0.0625 + 0 + 1);
  expect(of('squares', 'mean')).toBe((0.25 + 0.0625 + 0 + 1) / 2);
  expect(of('squares', 'entries')).toBe((0.25 + 0.0625 + 0 + 1) / 4);
  expect(loss(one('halfSquares', 'sigmoid', 2, 2), y, y)).toBe(0);
});

describe('a cross-entropy', () => {
  const pairs = [
    ['binaryCrossEntropy', 'sigmoid'],
    ['crossEntropy', 'softmax'],
  ] as const;

  test.each(pairs)('%s is from z what it is from ŷ', (id, output) => {
    fc.assert(
      fc.property(matrices(3, 4), matrices(3, 4, 10), (labels, z) => {
        const y = { ...labels, values: labels.values.map(Math.abs) };
        const network = one(id, output, 4, 3);
        const yHat = activate(output, z);
        expectCloseNumber(
          lossFromSums(network, y, z, yHat),
          loss(network, y, yHat),
          1e-10,
          'the loss',
        );
      }),
    );
  });

  test.each(pairs)('%s has as Δ its slope sent back through %s', (id, output) => {
    fc.assert(
      fc.property(matrices(3, 4), matrices(3, 4, 5), (y, z) => {
        const network = one(id, output, 4, 3);
        const identity = matrixOf(
          [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => (i === j ? 1 : 0))),
        );
        const { delta } = backward(network, z, y, [{ weights: identity }]);
        const yHat = activate(output, z);
        const dLdyHat: Matrix = {
          ...y,
          values: y.values.map((label, n) => objectives[id].slope(label, yHat.values[n])),
        };
        expectClose(delta[0], throughActivation(output, dLdyHat, z, yHat), 1e-9, 'Δ');
      }),
    );
  });

  test('is exact where a prediction is rounded to 0 or 1', () => {
    const binary = one('binaryCrossEntropy', 'sigmoid', 1);
    const at = (label: number, z: number) => {
      const sums = filled(1, 1, z);
      return lossFromSums(binary, filled(1, 1, label), sums, activate('sigmoid', sums));
    };
    expect(at(0, 1000)).toBe(1000);
    expect(at(1, -1000)).toBe(1000);
    expect(at(1, 1000)).toBe(0);
    expect(at(1, 40) / Math.exp(-40)).toBeCloseTo(1, 12);
    const among = (labels: number[], z: number[]) => {
      const [y, sums] = [matrixOf([labels]), matrixOf([z])];
      return lossFromSums(one('crossEntropy', 'softmax', 3), y, sums, activate('softmax', sums));
    };
    // Wherever the largest z stands.
    expect(among([0, 0, 1], [1000, 0, -1000])).toBe(2000);
    expect(among([1, 0, 0], [-1000, 0, 1000])).toBe(2000);
    expect(among([0, 1, 0], [0, 40, -1000]) / Math.exp(-40)).toBeCloseTo(1, 12);
  });

  test('has the Δ of ŷ − y there too, and no quotient of two zeros', () => {
    const identity = matrixOf([
      [1, 0],
      [0, 1],
    ]);
    for (const [id, output] of pairs) {
      const z = matrixOf([[1000, -1000]]);
      const { delta } = backward(one(id, output, 2), z, matrixOf([[0, 1]]), [
        { weights: identity },
      ]);
      expect([...delta[0].values]).toEqual([1, -1]);
    }
  });

  test('refuses labels and sums that have not the shape of the prediction', () => {
    const network = one('binaryCrossEntropy', 'sigmoid', 2);
    const of = (y: Matrix, z: Matrix) => () => lossFromSums(network, y, z, filled(1, 2));
    expect(of(filled(2, 2), filled(1, 2))).toThrow(
      new RangeError('loss of y and ŷ: 2×2 and 1×2: the shapes differ'),
    );
    expect(of(filled(1, 2), filled(2, 1))).toThrow(
      new RangeError('loss of y and z: 1×2 and 2×1: the shapes differ'),
    );
  });

  test('from ŷ alone is large and never NaN there', () => {
    const [y, yHat] = [matrixOf([[0, 1, 0, 1]]), matrixOf([[0, 0, 1, 1]])];
    const least = -Math.log(Number.MIN_VALUE);
    expect(loss(one('binaryCrossEntropy', 'sigmoid', 4), y, yHat)).toBeCloseTo(2 * least, 9);
    expect(loss(one('crossEntropy', 'softmax', 4), y, yHat)).toBeCloseTo(least, 9);
  });
});

describe('checkNetwork', () => {
  test('takes every network that is made for the other tests', () => {
    fc.assert(fc.property(networks, ({ network }) => checkNetwork(network)));
  });

  const layer = (activation: ActivationId, width = 2): LayerDescription => ({
    width,
    activation,
    bias: true,
  });
  const plain = plainNetwork(4, 3, 2, 1);
  test.each([
    [{ examples: 0 }, 'network: given 0 examples, expected a whole number, 1 or more'],
    [{ inputs: 1.5 }, 'network: given 1.5 inputs, expected a whole number, 1 or more'],
    [{ layers: [] }, 'network: given no layers, expected 1 or more'],
    [
      { layers: [layer('tanh'), layer('tanh', NaN)] },
      'network: given NaN nodes in layer 2, expected a whole number, 1 or more',
    ],
    [
      { layers: [layer('softmax'), layer('softmax')] },
      'network, layer 1 of 2: given softmax, expected it in the last layer only',
    ],
    [
      { objective: { loss: 'binaryCrossEntropy', over: 'sum' }, layers: [layer('tanh')] },
      'network, layer 1: given tanh with the loss binaryCrossEntropy, expected sigmoid',
    ],
    [
      { objective: { loss: 'crossEntropy', over: 'mean' } },
      'network, layer 2: given sigmoid with the loss crossEntropy, expected softmax',
    ],
  ] satisfies [Partial<Network>, string][])('refuses %j', (changed, message) => {
    expect(() => checkNetwork({ ...plain, ...changed })).toThrow(new RangeError(message));
  });
});
