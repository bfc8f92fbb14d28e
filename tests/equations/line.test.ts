import { expect, test } from 'vitest';
import { multiplied, slopeAt } from '../../src/equations/factors.ts';
import { likewise } from '../../src/equations/gradient.ts';
import { focused, layerWith, together, whole, withUnit } from '../../src/equations/line.ts';
import { modelOf, trainedOf } from '../../src/equations/network.ts';
import { entry, number, partial } from '../../src/expr/build.ts';
import { latex } from '../../src/expr/latex.ts';
import { blog } from '../../src/expr/notation/blog.ts';
import { wide } from '../support/pairs.ts';

test('the other entries are those of the same node and of the same input', () => {
  const focus = { example: 0, units: [1, 0, 0] };
  const lefts = likewise('W1')(wide, focus).map(({ left }) =>
    latex(left, { notation: blog, sizes: wide, linked: false }),
  );
  const gradient = (jk: string) => `\\frac{\\partial L}{\\partial w_{1}^{${jk}}}`;
  expect(lefts).toEqual([gradient('11'), gradient('31'), gradient('22')]);
});

test('a scalar line is about the entry in focus', () => {
  const focus = { example: 3, units: [2, 1, 0] };
  expect(focused('W1', wide, focus)).toMatchObject({ name: 'W1', row: 2, column: 1 });
  expect(focused('l1', wide, focus)).toMatchObject({ name: 'l1', row: 3, column: 1 });
  expect(focused('l1', wide, focus, { example: 'i' })).toMatchObject({
    name: 'l1',
    row: 'i',
    column: 1,
  });
  expect(focused('l1', { ...wide, examples: 1 }, focus)).toMatchObject({ row: 0, column: 1 });
});

test('equations said together are one after the other', () => {
  const lines = together(whole('z1'), whole('l1'))(wide, { example: 0, units: [0, 0, 0] });
  expect(lines.map(({ id }) => id)).toEqual(['whole-z1', 'whole-l1']);
});

test('what a network does not have is refused', () => {
  const focus = { example: 0, units: [0, 0, 0] };
  expect(() => layerWith('W', wide)).toThrow('A network of 2 layer(s) has no weights W');
  expect(() => whole('X')(wide, focus)).toThrow(
    'X is chosen by the reader, so no formula defines it',
  );
  expect(() => whole('dW')(wide, focus)).toThrow(/2 layer.*dW/);
});

test('the equations of a gradient are about its weights and no others', () => {
  for (const weights of ['W1', 'W2'] as const) {
    expect(trainedOf(layerWith(weights, wide))).toEqual([weights]);
  }
});

test('the slope at an output is that of its own node, and there is none where a node has none', () => {
  const model = modelOf({
    examples: 2,
    inputs: 2,
    objective: { loss: 'halfSquares', over: 'sum' },
    layers: (['tanh', 'identity', 'softmax'] as const).map((activation) => ({
      width: 2,
      activation,
      bias: false,
    })),
  });
  const [slope, ...others] = slopeAt('l1.1.0', model);
  expect(others).toEqual([]);
  expect(slope.left).toEqual(partial(entry('l1', 1, 0), entry('z1', 1, 0)));
  for (const ref of ['l2.1.0', 'yHat.1.0', 'z1.1.0', 'W1.1.0'] as const) {
    expect(slopeAt(ref, model), ref).toEqual([]);
  }
});

test('a weight multiplies what comes into its layer, and a bias 1', () => {
  const layers = [{ width: 2, activation: 'tanh', bias: true }] as const;
  const objective = { loss: 'squares', over: 'sum' } as const;
  const model = modelOf({ examples: 2, inputs: 2, objective, layers });
  const focus = { example: 1, units: [1, 0] };
  expect(multiplied('W', model, focus)).toEqual(entry('X', 1, 1));
  expect(multiplied('b', model, focus)).toEqual(number(1));
});

test('a unit is put in focus along its axis, and the others stay', () => {
  expect(withUnit([2, 1, 0], 1, 5)).toEqual([2, 5, 0]);
  expect(withUnit([], 2, 5)).toEqual([0, 0, 5]);
  expect(withUnit([3], 1, 5)).toEqual([3, 5]);
});
