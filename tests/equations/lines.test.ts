import { modelOf, trainedOf } from '../../src/equations/network.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shapeText } from '../../src/core/matrix.ts';
import { slopeAt } from '../../src/equations/factors.ts';
import { likewise } from '../../src/equations/gradient.ts';
import {
  focused,
  layerWith,
  originOf,
  placeIn,
  together,
  whole,
} from '../../src/equations/line.ts';
import { entry, partial } from '../../src/expr/build.ts';
import { evaluate } from '../../src/expr/evaluate.ts';
import { latex } from '../../src/expr/latex.ts';
import { shapeOf } from '../../src/expr/alphabet.ts';
import { blog } from '../../src/expr/notation/blog.ts';
import { shape } from '../../src/expr/shape.ts';
import { hasDifference } from '../../src/expr/has-difference.ts';
import { expectClose } from '../support/close.ts';
import { equationsOf, linesOf } from '../support/equations.ts';
import { allSizes, focusesOf, networksOf, oneNetwork, sizesText } from '../support/networks.ts';
import { wide } from '../support/pairs.ts';

describe.each(allSizes.map((of) => [sizesText(of), of] as const))('with %s', (_, sizes) => {
  const lines = linesOf(sizes);

  test('both sides of every line have the same shape', () => {
    for (const { id, left, right } of lines)
      expect(shape(left, sizes), id).toEqual(shape(right, sizes));
  });

  test('both sides of every line have the same value, for every entry in focus', () => {
    fc.assert(
      fc.property(networksOf(sizes), ({ scope }) => {
        for (const { id, left, right } of lines) {
          const allowed = hasDifference(left) || hasDifference(right) ? 1e-6 : 1e-9;
          expectClose(evaluate(left, scope), evaluate(right, scope), allowed, id);
        }
      }),
      { numRuns: 22 },
    );
  });

  test('the lines of one equation differ by their ids', () => {
    for (const [name, equation] of equationsOf(sizes)) {
      for (const focus of focusesOf(sizes)) {
        const ids = equation(sizes, focus).map(({ id }) => id);
        expect(new Set(ids).size, name).toBe(ids.length);
      }
    }
  });

  test('the entry in focus is inside its quantity, and each entry can be in focus', () => {
    for (const name of ['X', 'yHat', 'L', 'rate', 'delta1'] as const) {
      const { rows, columns } = shapeOf(name, sizes);
      const places = focusesOf(sizes).map((focus) => placeIn(name, sizes, focus).join());
      expect(new Set(places).size).toBe(rows * columns);
    }
  });

  test('every entry of a computed quantity has a line that says where it comes from', () => {
    const { scope } = oneNetwork(sizes);
    const { left, right } = originOf('delta1', sizes.examples - 1, sizes.widths[0] - 1, sizes);
    expect(shapeText(evaluate(left, scope))).toBe('1×1');
    expectClose(evaluate(left, scope), evaluate(right, scope), 1e-9, 'delta1');
  });
});

test('the list of equations has those of every file, for the weights of every layer', () => {
  const names = [...equationsOf(wide).keys()];
  for (const name of [
    'exampleSums of W1',
    'chainRule of W2',
    'lossSlope',
    'gradientEntry of W1',
    'sentBack of W2',
    'byExample of W2',
    'all of LNew',
    'one of dW1',
  ]) {
    expect(names).toContain(name);
  }
});

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
  expect(() => layerWith('W', wide)).toThrow(/2 layer.*W/);
  expect(() => whole('X')(wide, focus)).toThrow(/X is chosen/);
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
