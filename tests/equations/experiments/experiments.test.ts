import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Matrix, sameShape, toRows } from '../../../src/core/matrix.ts';
import { listLessColumn } from '../../../src/equations/experiments/list-less-column.ts';
import { repeatedBackward } from '../../../src/equations/experiments/repeated-backward.ts';
import { takenFirst } from '../../../src/equations/experiments/taken-first.ts';
import { turnable, turnedUpdate } from '../../../src/equations/experiments/turned-update.ts';
import { modelOf } from '../../../src/equations/network.ts';
import { gradientOf, shapeOf, updatedOf } from '../../../src/expr/alphabet.ts';
import { evaluate } from '../../../src/expr/evaluate.ts';
import { anyNetworks } from '../../support/any-network.ts';

const expectClose = (found: Matrix, rows: readonly (readonly number[])[]) =>
  toRows(found).forEach((row, r) =>
    row.forEach((value, c) =>
      expect(Math.abs(value - rows[r][c])).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(rows[r][c]))),
    ),
  );

const total = (of: readonly number[]) => of.reduce((sum, each) => sum + each, 0);
const columnsOf = (m: Matrix) => toRows(m)[0].map((_, c) => toRows(m).map((row) => row[c]));

test('what is put together first is a product of totals, and the right one is the gradient', () => {
  fc.assert(
    fc.property(anyNetworks, ({ sizes, trace, scope }) => {
      for (const layer of sizes.layers) {
        const [inputs, errors] = [trace[layer.input]!, trace[layer.delta]!].map(columnsOf);
        for (const how of ['mean', 'sum'] as const) {
          const { product, right } = takenFirst(layer, how, sizes);
          const divisor = how === 'mean' ? sizes.examples : 1;
          expectClose(
            evaluate(product, scope),
            inputs.map((input) => errors.map((error) => (total(input) / divisor) * total(error))),
          );
          expectClose(evaluate(right, scope), toRows(trace[gradientOf(layer.weights)]!));
        }
      }
    }),
    { numRuns: 50 },
  );
});

const ofOneOutput = anyNetworks.filter(({ sizes }) => sizes.widths.at(-1) === 1);

test('a list less a column has every label less every prediction, example by example', () => {
  fc.assert(
    fc.property(ofOneOutput, ({ sizes, trace, scope }) => {
      const [y, yHat] = [trace['y']!, trace['yHat']!].map((of) => [...of.values]);
      const { right, stretched, rightMean, stretchedMean } = listLessColumn(sizes);
      const all = yHat.map((prediction) => y.map((label) => label - prediction));
      expectClose(evaluate(stretched, scope), all);
      expectClose(
        evaluate(right, scope),
        all.map((row, n) => [row[n]]),
      );
      const mean = (of: readonly number[]) => total(of.map((x) => x * x)) / of.length;
      expectClose(evaluate(stretchedMean, scope), [[mean(all.flat())]]);
      expectClose(evaluate(rightMean, scope), [[mean(all.map((row, n) => row[n]))]]);
    }),
    { numRuns: 50 },
  );
});

test('a step by the transpose is one only where there are as many rows as columns', () => {
  fc.assert(
    fc.property(anyNetworks, ({ sizes, trace, scope }) => {
      for (const layer of sizes.layers) {
        const { weights } = layer;
        const { rows, columns } = shapeOf(weights, sizes);
        const wrong = turnedUpdate(layer, sizes);
        expect(wrong !== undefined).toBe(rows === columns);
        if (!wrong) continue;
        const [W, dW] = [weights, gradientOf(weights)].map((name) => toRows(trace[name]!));
        const [rate] = trace['rate']!.values;
        expectClose(
          evaluate(wrong, scope),
          W.map((row, r) => row.map((w, c) => w - rate * dW[c][r])),
        );
        expect(sameShape(evaluate(wrong, scope), trace[updatedOf(weights)]!)).toBe(true);
      }
      const shape = turnable(sizes) && shapeOf(turnable(sizes)!.weights, sizes);
      expect(shape?.rows === 1 && shape.columns === 1).toBe(false);
    }),
    { numRuns: 50 },
  );
});

test('the first layer that a transpose would change is the first that has more than one weight', () => {
  const layers = (...widths: number[]) =>
    widths.map((width) => ({ width, activation: 'tanh' as const, bias: false }));
  const objective = { loss: 'squares', over: 'sum' } as const;
  const withLayers = (...widths: number[]) =>
    modelOf({ examples: 2, inputs: 1, objective, layers: layers(...widths) });
  expect(turnable(withLayers(1, 3, 1))?.number).toBe(2);
  expect(turnable(withLayers(1, 1))).toBeUndefined();
});

test('every backward pass adds the gradient once more', () => {
  fc.assert(
    fc.property(anyNetworks, fc.integer({ min: 1, max: 3 }), ({ sizes, trace, scope }, calls) => {
      const [{ weights }] = sizes.layers;
      const once = toRows(trace[gradientOf(weights)]!);
      const added = once.map((row) =>
        row.map((value) => total(Array.from({ length: calls }, () => value))),
      );
      expectClose(evaluate(repeatedBackward(weights, calls), scope), added);
    }),
    { numRuns: 50 },
  );
});
