import { modelOf, type Model } from '../../src/equations/network.ts';
import { series } from '../../src/lessons/series.ts';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matrixOf, multiply, toRows, transpose } from '../../src/core/matrix.ts';
import { computedOf, definition } from '../../src/equations/definitions.ts';
import { slopesOfLoss } from '../../src/equations/factors.ts';
import { chosenOf, isNetworkName, nextLayer, trainedOf } from '../../src/equations/network.ts';
import {
  type Chosen,
  cellValue,
  scopeOf,
  traceOf,
  valueOfCell,
} from '../../src/equations/trace.ts';
import { evaluate } from '../../src/expr/evaluate.ts';
import { gradientOf, type Name } from '../../src/expr/alphabet.ts';
import { entry, name, partial } from '../../src/expr/build.ts';
import { anyNetworks, isHardToDifference } from '../support/any-network.ts';
import { expectClose } from '../support/close.ts';
import { allSizes, networks, oneNetwork, sizesText } from '../support/networks.ts';
import { wide } from '../support/pairs.ts';

test('every quantity of a trace is what its definition evaluates to', () => {
  fc.assert(
    fc.property(networks, ({ sizes, trace, scope }) => {
      for (const name of computedOf(sizes)) {
        const value = evaluate(definition(name, sizes)!, scope);
        expectClose(value, trace[name]!, 1e-12, `${name} with ${sizesText(sizes)}`);
      }
    }),
  );
});

test('a definition names only what stands before it', () => {
  fc.assert(
    fc.property(networks, ({ sizes, trace }) => {
      const known = Object.fromEntries(chosenOf(sizes).map((name) => [name, trace[name]]));
      for (const name of computedOf(sizes)) {
        known[name] = evaluate(definition(name, sizes)!, scopeOf(known, sizes));
        expectClose(known[name], trace[name]!, 1e-9, name);
      }
    }),
    { numRuns: 20 },
  );
});

interface Case {
  readonly X: number[][];
  readonly y: number[][];
  readonly weights: number[][][];
  readonly layers: number[][][];
  readonly loss: number;
  readonly gradients: number[][][];
}

const golden = JSON.parse(
  readFileSync(new URL('../golden/pytorch.json', import.meta.url), 'utf8'),
) as Case[];

/** The sizes of a case that the page can show: three components, one output, four hidden nodes at most. */
function sizesOfCase({ X, weights }: Case): Model | undefined {
  const widths = [weights[0].length, ...weights.map((W) => W[0].length)];
  const [components, hidden] = widths;
  if (components !== 3 || widths.at(-1) !== 1 || widths.length > 3) return undefined;
  if (widths.length === 3 && hidden > 4) return undefined;
  return modelOf(series(X.length, ...widths.slice(1)));
}

const cases = golden.flatMap((each) => {
  const sizes = sizesOfCase(each);
  return sizes ? [{ ...each, sizes }] : [];
});

test('the cases from PyTorch have every size that the page can show', () => {
  const sizesOf = (models: readonly Model[]) => [...new Set(models.map(sizesText))].toSorted();
  expect(sizesOf(cases.map(({ sizes }) => sizes))).toEqual(sizesOf(allSizes));
});

test.each(cases)('gradients, loss and outputs are those of PyTorch: $sizes', (given) => {
  const { sizes } = given;
  const layers = sizes.layers;
  const weights = Object.fromEntries(layers.map((l, n) => [l.weights, matrixOf(given.weights[n])]));
  const [X, y, rate] = [given.X, given.y, [[1]]].map(matrixOf);
  const trace = traceOf({ ...weights, X, y, rate }, sizes);
  layers.forEach(({ output, weights: of }, n) => {
    const gradient = gradientOf(of);
    expectClose(trace[output]!, matrixOf(given.layers[n]), 1e-12, output);
    expectClose(trace[gradient]!, matrixOf(given.gradients[n]), 1e-12, gradient);
  });
  expectClose(trace.L!, matrixOf([[given.loss]]), 1e-12, 'L');
});

test('a network has the quantities of its layers and no others', () => {
  const one: Model = modelOf(series(4, 1));
  const all = [...new Set([one, wide].flatMap((of) => [...chosenOf(of), ...computedOf(of)]))];
  const only = (sizes: Model) => all.filter((name) => isNetworkName(name, sizes));
  expect(only(one).toSorted()).toEqual(
    ['L', 'LNew', 'W', 'WNew', 'X', 'dW', 'delta1', 'rate', 'y', 'yHat', 'z'].toSorted(),
  );
  expect(all.filter((name) => !isNetworkName(name, wide))).toEqual(['W', 'z', 'dW', 'WNew']);
  const { trace } = oneNetwork(one);
  expect(Object.keys(trace).toSorted()).toEqual(only(one).toSorted());
});

describe('a cell', () => {
  const { trace } = oneNetwork(wide);

  test('has its value in the trace', () => {
    expect(cellValue(trace, 'dW1.2.1')).toBe(toRows(trace.dW1!)[2][1]);
  });

  test.each([
    ['dW1.2.2', 'dW1: it is 3×2'],
    ['dW1.0.2', 'dW1: it is 3×2'],
    ['dW1.3.0', 'dW1: it is 3×2'],
    ['dW.0.0', 'dW: it is not in this network'],
  ] as const)('%s, which the network does not have, is refused', (ref, what) => {
    expect(() => cellValue(trace, ref)).toThrow(
      `cellValue: given ${ref}, expected a cell of ${what}`,
    );
    expect(valueOfCell(trace, ref)).toBeUndefined();
  });
});

describe('what is chosen', () => {
  const { chosen } = oneNetwork(wide);

  test('has to be there', () => {
    const { W2: _, ...rest } = chosen;
    expect(() => traceOf(rest as Chosen, wide)).toThrow('The quantity W2 is not in this trace');
  });

  test('has to have its shape', () => {
    const two = matrixOf([[1], [2]]);
    expect(() => traceOf({ ...chosen, y: two }, wide)).toThrow(/y is 2×1, expected 4×1/);
    expect(() => traceOf({ ...chosen, rate: two }, wide)).toThrow(/rate is 2×1, expected 1×1/);
    const wideRate = matrixOf([[1, 2]]);
    expect(() => traceOf({ ...chosen, rate: wideRate }, wide)).toThrow(/rate is 1×2, expected 1×1/);
  });
});

test('the loss follows from what is held, and what comes before it is left as it is', () => {
  fc.assert(
    fc.property(anyNetworks, ({ sizes: model, trace, scope }) => {
      fc.pre(!isHardToDifference(model, trace));
      const slopeBy = (of: Name) => evaluate(partial(name('L'), name(of)), scope);
      for (const layer of model.layers) {
        const next = nextLayer(layer, model);
        const { z, output, delta } = layer;
        expectClose(slopeBy(z), trace[delta]!, 1e-6, z);
        for (const of of trainedOf(layer))
          expectClose(slopeBy(of), trace[gradientOf(of)]!, 1e-6, of);
        if (next) {
          const back = multiply(trace[next.delta]!, transpose(trace[next.weights]!));
          expectClose(slopeBy(output), back, 1e-6, output);
        }
      }
      const [y, yHat] = [entry('y', 0, 0), entry('yHat', 0, 0)];
      const slope = evaluate(slopesOfLoss(y, yHat, model).at(-1)!, scope);
      expectClose(evaluate(partial(name('L'), yHat), scope), slope, 1e-6, 'yHat');
      expectClose(slopeBy('L'), matrixOf([[1]]), 1e-6, 'L');
    }),
    { numRuns: 20 },
  );
});

test('where a prediction has lost its digits the loss still follows from its sum', () => {
  const [X, y, W, rate] = [1, 0, 40, 1].map((x) => matrixOf([[x]]));
  const layers = [{ width: 1, activation: 'sigmoid', bias: false }] as const;
  const objective = { loss: 'binaryCrossEntropy', over: 'sum' } as const;
  const model = modelOf({ examples: 1, inputs: 1, objective, layers });
  const scope = scopeOf(traceOf({ X, y, W, rate }, model), model);
  expectClose(evaluate(partial(name('L'), name('z')), scope), matrixOf([[1]]), 1e-6, 'z');
});
