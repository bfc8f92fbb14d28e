import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matrixOf, toRows } from '../../src/core/matrix.ts';
import { computedOf, definition } from '../../src/equations/definitions.ts';
import { chosenOf, isNetworkName, layersOf } from '../../src/equations/network.ts';
import { type Chosen, cellValue, scopeOf, traceOf } from '../../src/equations/trace.ts';
import { evaluate } from '../../src/expr/evaluate.ts';
import { chosenNames, computedNames, type Sizes } from '../../src/expr/names.ts';
import { expectClose } from '../support/close.ts';
import { networks, oneNetwork, sizesText } from '../support/networks.ts';
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
function sizesOfCase({ X, weights }: Case): Sizes | undefined {
  const widths = [weights[0].length, ...weights.map((W) => W[0].length)];
  const [components, hidden] = widths;
  if (components !== 3 || widths.at(-1) !== 1 || widths.length > 3) return undefined;
  const nodes = widths.length === 2 ? 1 : hidden;
  if (nodes > 4) return undefined;
  return { layers: widths.length === 2 ? 1 : 2, examples: X.length, components, nodes };
}

const cases = golden.flatMap((each) => {
  const sizes = sizesOfCase(each);
  return sizes ? [{ ...each, sizes }] : [];
});

test('the cases from PyTorch have every size that the page can show', () => {
  expect(new Set(cases.map(({ sizes }) => sizesText(sizes))).size).toBe(10);
});

test.each(cases)('gradients, loss and outputs are those of PyTorch: $sizes', (given) => {
  const { sizes } = given;
  const layers = layersOf(sizes);
  const weights = Object.fromEntries(layers.map((l, n) => [l.weights, matrixOf(given.weights[n])]));
  const [X, y, rate] = [given.X, given.y, [[1]]].map(matrixOf);
  const trace = traceOf({ ...weights, X, y, rate }, sizes);
  layers.forEach(({ output, gradient }, n) => {
    expectClose(trace[output]!, matrixOf(given.layers[n]), 1e-12, output);
    expectClose(trace[gradient]!, matrixOf(given.gradients[n]), 1e-12, gradient);
  });
  expectClose(trace.L!, matrixOf([[given.loss]]), 1e-12, 'L');
});

test('a network has the quantities of its layers and no others', () => {
  const one: Sizes = { layers: 1, examples: 4, components: 3, nodes: 1 };
  const all = [...chosenNames, ...computedNames];
  const only = (sizes: Sizes) => all.filter((name) => isNetworkName(name, sizes));
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

  test('that the network does not have is refused', () => {
    expect(() => cellValue(trace, 'dW1.2.2')).toThrow(/dW1.2.2.*3×2/);
    expect(() => cellValue(trace, 'dW.0.0')).toThrow(/dW/);
  });
});

describe('what is chosen', () => {
  const { chosen } = oneNetwork(wide);

  test('has to be there', () => {
    const { W2: _, ...rest } = chosen;
    expect(() => traceOf(rest as Chosen, wide)).toThrow(/W2/);
  });

  test('has to have its shape', () => {
    const two = matrixOf([[1], [2]]);
    expect(() => traceOf({ ...chosen, y: two }, wide)).toThrow(/y is 2×1, expected 4×1/);
    expect(() => traceOf({ ...chosen, rate: two }, wide)).toThrow(/rate is 2×1, expected 1×1/);
  });
});
