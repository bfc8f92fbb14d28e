import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { at } from '../../src/core/matrix.ts';
import { focused, placeIn } from '../../src/equations/line.ts';
import {
  countOfPaths,
  overPaths,
  pathsOf,
  type WeightPath,
} from '../../src/equations/weight-paths.ts';
import { gradientOf } from '../../src/expr/alphabet.ts';
import { modelOf } from '../../src/equations/network.ts';
import { entry, minus, number, power, times } from '../../src/expr/build.ts';
import { evaluateNumber } from '../../src/expr/evaluate.ts';
import { anyNetworks } from '../support/any-network.ts';
import { expectCloseNumber } from '../support/close.ts';
import { focusesOf, type Network } from '../support/networks.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A network, with a layer's weights and a focus in it. */
const anyWeight = fc.tuple(anyNetworks, fc.nat(), fc.nat()).map(([network, layer, focus]) => {
  const { layers } = network.sizes;
  const focuses = focusesOf(network.sizes);
  return {
    network,
    layer: layers[layer % layers.length],
    focus: focuses[focus % focuses.length],
  };
});

const valueOf = ({ factors }: WeightPath, { scope }: Network) =>
  evaluateNumber(times(...factors), scope);

test('the products along all paths of a weight add up to its entry of the gradient', () => {
  fc.assert(
    fc.property(anyWeight, ({ network, layer: { weights }, focus }) => {
      const { sizes, trace } = network;
      const values = pathsOf(weights, sizes, focus).map((path) => valueOf(path, network));
      const total = values.reduce((sum, value) => sum + value, 0);
      const wanted = at(trace[gradientOf(weights)]!, ...placeIn(weights, sizes, focus));
      expectCloseNumber(total, wanted, 1e-9, weights);
    }),
    { numRuns: 300 },
  );
});

test('there is one path for each example and each way through the layers behind, and each is another', () => {
  fc.assert(
    fc.property(anyWeight, ({ network: { sizes }, layer, focus }) => {
      const paths = pathsOf(layer.weights, sizes, focus);
      const later = sizes.widths.slice(layer.number);
      expect(paths).toHaveLength(later.reduce((count, width) => count * width, sizes.examples));
      expect(countOfPaths(layer.weights, sizes)).toBe(paths.length);
      expect(new Set(paths.map(({ id }) => id)).size).toBe(paths.length);
      const ways = paths.map(({ example, units }) => JSON.stringify([example, units]));
      expect(new Set(ways).size).toBe(paths.length);
      for (const { units } of paths)
        expect(units).toHaveLength(sizes.layers.length - layer.number + 1);
    }),
  );
});

test('the paths of another weight have other names', () => {
  fc.assert(
    fc.property(anyNetworks, ({ sizes }) => {
      const ids = sizes.layers.flatMap(({ weights }) => {
        const places = new Map(
          focusesOf(sizes).map((focus) => [String(placeIn(weights, sizes, focus)), focus]),
        );
        return [...places.values()].flatMap((focus) =>
          pathsOf(weights, sizes, focus).map(({ id }) => id),
        );
      });
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 20 },
  );
});

test('a path passes the weights between its nodes, and starts where the last error signal is', () => {
  fc.assert(
    fc.property(anyWeight, ({ network: { sizes }, layer, focus }) => {
      for (const { example, units, factors } of pathsOf(layer.weights, sizes, focus)) {
        const along = Object.fromEntries(units.map((unit, n) => [layer.number + n, unit]));
        const entryOf = (of: string) => focused(of, sizes, focus, { example, ...along });
        const passed = sizes.layers.slice(layer.number).map(({ weights }) => entryOf(weights));
        expect(factors[0]).toEqual(entryOf(sizes.layers.at(-1)!.delta));
        expect(factors).toEqual(expect.arrayContaining(passed));
        expect(factors.at(-1)).toEqual(entryOf(layer.input));
      }
    }),
    { numRuns: 50 },
  );
});

test('the formula over all paths is the sum of their products', () => {
  fc.assert(
    fc.property(anyWeight, ({ network, layer: { weights }, focus }) => {
      const { sizes, scope } = network;
      const lines = overPaths(weights)(sizes, focus);
      const paths = pathsOf(weights, sizes, focus);
      const isLast = weights === sizes.layers.at(-1)!.weights;
      expect(lines).toHaveLength(paths.length > 1 && !isLast ? 1 : 0);
      const total = paths.reduce((sum, path) => sum + valueOf(path, network), 0);
      for (const { right } of lines)
        expectCloseNumber(evaluateNumber(right, scope), total, 1e-9, weights);
    }),
  );
});

const chainOf = (...widths: readonly number[]) =>
  modelOf({
    examples: 1,
    inputs: 1,
    objective: { loss: 'halfSquares', over: 'sum' },
    layers: widths.map((width, n) => ({
      width,
      activation: n === 1 ? 'identity' : 'tanh',
      bias: false,
    })),
  });

test('a path is named by its weight, its example and its nodes, and goes by them', () => {
  const model = chainOf(1, 2, 2);
  const slope = (of: string) => minus(number(1), power(entry(of, 0, 0), 2));
  const paths = pathsOf('W1', model, { example: 0, units: [0, 0, 0, 0] });
  expect(paths.map(({ id }) => id)).toEqual([
    'W1.0.0-0-0-0-0',
    'W1.0.0-0-0-0-1',
    'W1.0.0-0-0-1-0',
    'W1.0.0-0-0-1-1',
  ]);
  // The identity has no slope on the way.
  expect(paths[2].factors).toEqual([
    entry('delta3', 0, 0),
    entry('W3', 1, 0),
    entry('W2', 0, 1),
    slope('l1'),
    entry('X', 0, 0),
  ]);
});

test('where there is one path only, it is not written as a sum of paths', () => {
  const focus = { example: 0, units: [0, 0, 0, 0] };
  expect(overPaths('W1')(chainOf(1, 1, 1), focus)).toEqual([]);
  expect(overPaths('W1')(chainOf(1, 2, 1), focus)).toHaveLength(1);
  expect(overPaths('W3')(chainOf(1, 2, 2), focus)).toEqual([]);
});
