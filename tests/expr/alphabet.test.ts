import { modelOf, type Model } from '../../src/equations/network.ts';
import { series } from '../../src/lessons/series.ts';
import { describe, expect, test } from 'vitest';
import { computedOf } from '../../src/equations/definitions.ts';
import { chosenOf } from '../../src/equations/network.ts';
import {
  axesOf,
  hasQuantity,
  gradientOf,
  isChosen,
  isGradient,
  isIndexed,
  isName,
  isNumber,
  isUpdated,
  isWeights,
  type Kind,
  type Name,
  plainOf,
  quantityOf,
  shapeOf,
  type Sizes,
  updatedOf,
} from '../../src/expr/alphabet.ts';
import { type Role, roleOf } from '../../src/expr/role.ts';
import { oneNetwork } from '../support/networks.ts';
import { narrow, wide } from '../support/pairs.ts';

const oneLayer: Model = modelOf(series(4, 1));

test.each([oneLayer, wide, narrow])(
  'every quantity has its shape: layers of $widths node(s)',
  (sizes) => {
    const { trace } = oneNetwork(sizes);
    for (const name of [...chosenOf(sizes), ...computedOf(sizes)]) {
      const { rows, columns } = trace[name]!;
      expect(shapeOf(name, sizes), name).toEqual({ rows, columns });
    }
  },
);

test('a gradient and an updated quantity have the shape of what they are of', () => {
  for (const sizes of [wide, narrow]) {
    for (const weights of ['W1', 'W2'] as const) {
      expect(shapeOf(gradientOf(weights), sizes)).toEqual(shapeOf(weights, sizes));
    }
    for (const updated of ['W1New', 'W2New', 'LNew'] as const) {
      expect(shapeOf(updated, sizes)).toEqual(shapeOf(plainOf(updated), sizes));
    }
  }
});

test('a gradient and its weights name each other', () => {
  for (const gradient of ['dW', 'dW1', 'dW2'] as const) {
    expect(gradientOf(plainOf(gradient))).toBe(gradient);
  }
});

test('the axes of a quantity count the examples and the units of its layers', () => {
  expect(axesOf('delta1', oneLayer)).toEqual(['example', 1]);
  expect(axesOf('delta1', wide)).toEqual(['example', 1]);
  expect(axesOf('yHat', wide)).toEqual(['example', 2]);
  expect(axesOf('W2', wide)).toEqual([1, 2]);
  expect(axesOf('b3', wide)).toEqual(['one', 3]);
  for (const number of ['rate', 'baseline', 'L', 'LNew']) {
    expect(axesOf(number, wide)).toEqual(['one', 'one']);
  }
});

test.each([
  '',
  'W0',
  'W01',
  'W1a',
  'aW1',
  ' W1',
  'W1 ',
  'z1a',
  'L1',
  'dL',
  'dX',
  'yNew',
  'zNew',
  'W1Newer',
  'l0',
  'l',
  'delta',
  'yHat1',
  'dz1',
  'dW1New',
  'rateNew',
  '__proto__',
  'W1.0',
])('“%s” is no name of a quantity', (name) => {
  expect(() => quantityOf(name)).toThrow(
    `quantityOf: expected a name such as X, W1 or dW1, and was given "${name}"`,
  );
  expect(isName(name)).toBe(false);
});

/** A name, what it is, the number of its layer and, where it is not itself, as what and of what. */
type Told = [Name, Kind, number | undefined, as?: 'gradient' | 'updated', of?: Name];

test.each<Told>([
  ['X', 'input', undefined],
  ['y', 'label', undefined],
  ['rate', 'rate', undefined],
  ['baseline', 'baseline', undefined],
  ['yHat', 'output', undefined],
  ['l1', 'output', 1],
  ['l12', 'output', 12],
  ['z', 'sum', undefined],
  ['z10', 'sum', 10],
  ['delta1', 'error', 1],
  ['delta10', 'error', 10],
  ['L', 'loss', undefined],
  ['LNew', 'loss', undefined, 'updated', 'L'],
  ['W', 'weights', undefined],
  ['W12', 'weights', 12],
  ['dW', 'weights', undefined, 'gradient', 'W'],
  ['dW10', 'weights', 10, 'gradient', 'W10'],
  ['WNew', 'weights', undefined, 'updated', 'W'],
  ['W10New', 'weights', 10, 'updated', 'W10'],
  ['b', 'bias', undefined],
  ['b3', 'bias', 3],
  ['db2', 'bias', 2, 'gradient', 'b2'],
  ['b2New', 'bias', 2, 'updated', 'b2'],
])('a name tells what a quantity is: %s', (name, kind, layer, as, of = name) => {
  expect(quantityOf(name)).toEqual({ kind, layer, as: as ?? 'itself' });
  expect(isName(name)).toBe(true);
  expect(plainOf(name)).toBe(of);
  expect(isGradient(name)).toBe(as === 'gradient');
  expect(isUpdated(name)).toBe(as === 'updated');
  const isTrained = !as && (kind === 'weights' || kind === 'bias');
  expect(isWeights(name)).toBe(isTrained);
  const isGiven = ['input', 'label', 'rate', 'baseline'].includes(kind);
  expect(isChosen(name)).toBe(isTrained || isGiven);
  if (isTrained) expect([gradientOf(name), updatedOf(name)]).toEqual([`d${name}`, `${name}New`]);
});

describe('an index says which', () => {
  const sizes = { examples: 4, inputs: 3, widths: [2, 5] };
  const axes = ['example', 0, 1, 2] as const;
  const indexed = (of: Sizes) => axes.filter((axis) => isIndexed(axis, of));

  test('of several', () => {
    expect(indexed(sizes)).toEqual(axes);
    expect(isIndexed('one', sizes)).toBe(false);
  });

  test('but not of the one example, nor of the one output', () => {
    expect(indexed({ ...sizes, examples: 1 })).toEqual([0, 1, 2]);
    expect(indexed({ ...sizes, widths: [2, 1] })).toEqual(['example', 0, 1]);
  });

  test('and of the one input or the one node, but not of the one state of a policy', () => {
    const ones = { examples: 4, inputs: 1, widths: [1, 5] };
    expect(indexed(ones)).toEqual(axes);
    expect(indexed({ ...ones, policy: true })).toEqual(['example', 1, 2]);
    expect(indexed({ ...sizes, policy: true })).toEqual(axes);
  });
});

test('a network has the quantities of its own layers', () => {
  const has = (sizes: Model) => (name: Name) => hasQuantity(name, sizes);
  expect(['W', 'z', 'delta1', 'dW', 'WNew', 'yHat'].every(has(oneLayer))).toBe(true);
  expect(['W1', 'z1', 'l1', 'delta2', 'b', 'dW1'].some(has(oneLayer))).toBe(false);
  expect(['W1', 'W2', 'z2', 'l1', 'delta2', 'W2New'].every(has(wide))).toBe(true);
  expect(['W', 'W3', 'z', 'l2', 'delta3', 'b1', 'dW'].some(has(wide))).toBe(false);
});

test('a network has the biases of the layers that have one, and a baseline where it is a policy', () => {
  const one = { examples: 4, inputs: 3, widths: [2] };
  const two = { ...one, widths: [2, 1], biased: [2] };
  const has = (name: Name, sizes: Sizes) => hasQuantity(name, sizes);
  expect(has('b', one)).toBe(false);
  expect(has('b', { ...one, biased: [1] })).toBe(true);
  expect(['b', 'b1', 'b2', 'db2', 'b2New'].map((name) => has(name, two))).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
  expect(['W', 'b', 'z'].some((name) => has(name, { ...two, biased: [1, 2] }))).toBe(false);
  expect(has('baseline', one)).toBe(false);
  expect(has('baseline', { ...one, policy: false })).toBe(false);
  expect(has('baseline', { ...one, policy: true })).toBe(true);
});

test('a number is one in any network; a matrix is not, even where it is 1×1', () => {
  for (const name of ['L', 'LNew', 'rate', 'baseline']) expect(isNumber(name), name).toBe(true);
  for (const name of ['z2', 'X', 'y', 'W1', 'b1', 'yHat', 'delta1']) {
    expect(isNumber(name), name).toBe(false);
  }
});

test.each<[Role, Name[]]>([
  ['input', ['X', 'y', 'rate', 'baseline']],
  ['weights', ['W', 'W1', 'b2']],
  ['activation', ['z1', 'l1', 'yHat']],
  ['error', ['L', 'delta1', 'dW2']],
  ['update', ['W1New', 'LNew']],
])('the role of an %s', (role, names) => {
  for (const name of names) expect(roleOf(name)).toBe(role);
});
