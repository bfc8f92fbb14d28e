import { expect, test } from 'vitest';
import { definition } from '../../src/equations/definitions.ts';
import {
  allWeights,
  chosenOf,
  layerOwning,
  modelOf,
  nextLayer,
  outputLayer,
} from '../../src/equations/network.ts';
import { slopeOf } from '../../src/equations/activation.ts';
import type { Name } from '../../src/expr/alphabet.ts';

const description = (loss: 'halfSquares' | 'expectedReward') =>
  ({
    examples: 2,
    inputs: 1,
    objective: { loss, over: 'sum' },
    layers: [
      { width: 2, activation: 'identity', bias: false },
      { width: 1, activation: 'tanh', bias: true },
      { width: 2, activation: 'softmax', bias: true },
    ],
  }) as const;

test('a model has the names of what each layer of its network has', () => {
  const { biased, widths, layers, labels } = modelOf(description('halfSquares'));
  expect({ biased, widths, labels }).toEqual({
    biased: [2, 3],
    widths: [2, 1, 2],
    labels: 'distributions',
  });
  const named = layers.map(({ number, input, weights, bias, z, output, delta }) =>
    [number, input, weights, bias, z, output, delta].join(' '),
  );
  expect(named).toEqual([
    '1 X W1  z1 l1 delta1',
    '2 l1 W2 b2 z2 l2 delta2',
    '3 l2 W3 b3 z3 yHat delta3',
  ]);
});

test('there is one model for equal networks, and another where anything differs', () => {
  const model = modelOf(description('halfSquares'));
  expect(modelOf({ ...description('halfSquares') })).toBe(model);
  for (const options of [{ labels: 'any' }, { broken: 'sign' }, { brokenIn: 1 }] as const) {
    expect(modelOf(model.network, options)).not.toBe(model);
    expect(modelOf(model.network, options)).toMatchObject(options);
  }
});

test('the reader sets the data, what is trained and the rate, and of a policy the baseline too', () => {
  const trained = ['W1', 'W2', 'b2', 'W3', 'b3'];
  expect(chosenOf(modelOf(description('halfSquares')))).toEqual(['X', 'y', ...trained, 'rate']);
  expect(chosenOf(modelOf(description('expectedReward')))).toEqual([
    'X',
    'y',
    ...trained,
    'baseline',
    'rate',
  ]);
});

test('every cell that descent changes is listed, first layer first and row after row', () => {
  expect(allWeights(modelOf(description('halfSquares')))).toEqual([
    'W1.0.0',
    'W1.0.1',
    'W2.0.0',
    'W2.1.0',
    'b2.0.0',
    'W3.0.0',
    'W3.0.1',
    'b3.0.0',
    'b3.0.1',
  ]);
});

test('a layer owns its sums, its output, its error, and its weights whatever is done to them', () => {
  const model = modelOf(description('halfSquares'));
  const owners = (names: readonly Name[]) => names.map((of) => layerOwning(of, model)?.number);
  expect(owners(['W2', 'dW2', 'W2New', 'b2', 'db2', 'z2', 'l2', 'delta2'])).toEqual(
    Array.from({ length: 8 }, () => 2),
  );
  expect(owners(['l1', 'yHat', 'X', 'y', 'L', 'rate'])).toEqual([
    1,
    3,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('the output layer is the last, and has none after it', () => {
  const model = modelOf(description('halfSquares'));
  expect(outputLayer(model)).toBe(model.layers[2]);
  expect(nextLayer(model.layers[0], model)).toBe(model.layers[1]);
  expect(nextLayer(outputLayer(model), model)).toBeUndefined();
});

test('what is set has no definition, and what the network does not have is refused', () => {
  const model = modelOf(description('halfSquares'));
  expect(definition('W2', model)).toBeUndefined();
  expect(definition('rate', model)).toBeUndefined();
  expect(() => definition('db1', model)).toThrow(
    'definition: a network of 3 layer(s) has no quantity db1',
  );
});

test('the identity has no factors of a slope, and softmax no slope entry by entry', () => {
  const { layers } = modelOf(description('halfSquares'));
  expect(slopeOf(layers[0])).toEqual([]);
  expect(() => slopeOf(layers[2])).toThrow('slopeOf: softmax has no slope entry by entry');
});
