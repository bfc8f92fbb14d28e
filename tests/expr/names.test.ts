import { expect, test } from 'vitest';
import { computedOf } from '../../src/equations/definitions.ts';
import { chosenOf } from '../../src/equations/network.ts';
import {
  axesOf,
  beforeUpdate,
  gradientOfWeights,
  isNumber,
  type Name,
  shapeOf,
  type Sizes,
  weightsOfGradient,
} from '../../src/expr/names.ts';
import { type Role, roleOf } from '../../src/expr/role.ts';
import { oneNetwork } from '../support/networks.ts';
import { narrow, wide } from '../support/pairs.ts';

const oneLayer: Sizes = { layers: 1, examples: 4, components: 3, nodes: 1 };

test.each([oneLayer, wide, narrow])('every quantity has its shape: $layers layer(s)', (sizes) => {
  const { trace } = oneNetwork(sizes);
  for (const name of [...chosenOf(sizes), ...computedOf(sizes)]) {
    const { rows, columns } = trace[name]!;
    expect(shapeOf(name, sizes), name).toEqual({ rows, columns });
  }
});

test('a gradient and an updated quantity have the shape of what they are of', () => {
  for (const sizes of [wide, narrow]) {
    for (const weights of ['W1', 'W2'] as const) {
      expect(shapeOf(gradientOfWeights[weights], sizes)).toEqual(shapeOf(weights, sizes));
    }
    for (const updated of ['W1New', 'W2New', 'LNew'] as const) {
      expect(shapeOf(updated, sizes)).toEqual(shapeOf(beforeUpdate[updated], sizes));
    }
  }
});

test('a gradient and its weights name each other', () => {
  for (const gradient of ['dW', 'dW1', 'dW2'] as const) {
    expect(gradientOfWeights[weightsOfGradient[gradient]]).toBe(gradient);
  }
});

test('with one layer the error signal is a column', () => {
  expect(axesOf('delta1', oneLayer)).toEqual(['example', 'one']);
  expect(axesOf('delta1', wide)).toEqual(['example', 'node']);
});

test('a number is one in any network; a matrix is not, even where it is 1×1', () => {
  expect(['L', 'LNew', 'rate', 'z2'].map((name) => isNumber(name as Name))).toEqual([
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
