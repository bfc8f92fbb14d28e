import { modelOf, type Model } from '../../src/equations/network.ts';
import { series } from '../../src/lessons/series.ts';
import { expect, test } from 'vitest';
import { computedOf } from '../../src/equations/definitions.ts';
import { chosenOf } from '../../src/equations/network.ts';
import {
  axesOf,
  hasQuantity,
  gradientOf,
  isNumber,
  type Name,
  plainOf,
  quantityOf,
  shapeOf,
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
});

test.each([
  '',
  'W0',
  'W01',
  'l',
  'delta',
  'yHat1',
  'dz1',
  'dW1New',
  'rateNew',
  '__proto__',
  'W1.0',
])('“%s” is no name of a quantity', (name) => {
  expect(() => quantityOf(name)).toThrow(/expected a name/);
});

test('a network has the quantities of its own layers', () => {
  const has = (sizes: Model) => (name: Name) => hasQuantity(name, sizes);
  expect(['W', 'z', 'delta1', 'dW', 'WNew', 'yHat'].every(has(oneLayer))).toBe(true);
  expect(['W1', 'z1', 'l1', 'delta2', 'b', 'dW1'].some(has(oneLayer))).toBe(false);
  expect(['W1', 'W2', 'z2', 'l1', 'delta2', 'W2New'].every(has(wide))).toBe(true);
  expect(['W', 'W3', 'z', 'l2', 'delta3', 'b1', 'dW'].some(has(wide))).toBe(false);
});

test('a number is one in any network; a matrix is not, even where it is 1×1', () => {
  expect(['L', 'LNew', 'rate', 'z2'].map((name) => isNumber(name))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

test.each<[Role, Name[]]>([
  ['input', ['X', 'y', 'rate']],
  ['weights', ['W', 'W1', 'W2']],
  ['activation', ['z1', 'l1', 'yHat']],
  ['error', ['L', 'delta1', 'dW2']],
  ['update', ['W1New', 'LNew']],
])('the role of an %s', (role, names) => {
  for (const name of names) expect(roleOf(name)).toBe(role);
});
