import { describe, expect, test } from 'vitest';
import { filled, map, type Matrix, matrixOf, scale, transpose } from '../../../src/core/matrix.ts';
import { definition } from '../../../src/equations/definitions.ts';
import { type Model, modelOf } from '../../../src/equations/network.ts';
import { compareRun, firstOff, isOff } from '../../../src/equations/run/compare-run.ts';
import { apart, type Brought, inShape, spreadOf } from '../../../src/equations/run/printed.ts';
import { type Run, runValues, sourceNames } from '../../../src/equations/run/run-values.ts';
import type { Trace } from '../../../src/equations/trace.ts';
import { series } from '../../../src/lessons/series.ts';
import { networkWith, oneNetwork } from '../../support/networks.ts';

const network = () => oneNetwork(modelOf(series(2, 2, 1)));

/** A quantity as it is brought, each number of it exact to so much. */
const exactTo = (value: Matrix, within = 1e-6): Brought => ({
  shape: { rows: value.rows, columns: value.columns },
  printed: { value, within: filled(value.rows, value.columns, within) },
});
const unread = ({ rows, columns }: Matrix): Brought => ({ shape: { rows, columns } });

const runOf = (quantities: Readonly<Record<string, Brought>>): Run =>
  new Map(Object.entries(quantities));
const broughtOf = (trace: Trace, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, exactTo(trace[name]!)]));

function told(quantities: Readonly<Record<string, Brought>>, of = network()) {
  const findings = compareRun(runOf(quantities), of.chosen, of.sizes);
  return Object.fromEntries(findings.map(({ name, verdict }) => [name, verdict]));
}

test('what the reader sets is taken, and what is right of it agrees, in the order of the computation', () => {
  const { trace, chosen, sizes } = network();
  const run = runOf(broughtOf(trace, ['dW1', 'L', 'z1', 'W1', 'X']));
  const findings = compareRun(run, chosen, sizes);
  expect(findings.map(({ name, verdict }) => `${name} ${verdict.kind}`)).toEqual([
    'X taken',
    'W1 taken',
    'z1 agrees',
    'L agrees',
    'dW1 agrees',
  ]);
  expect(firstOff(findings)).toBeUndefined();
});

test('another shape is told, and whether it is that of the transpose', () => {
  const { trace } = network();
  expect(told({ W1: exactTo(transpose(trace.W1!)), z1: exactTo(filled(1, 1)) })).toEqual({
    W1: {
      kind: 'shape',
      given: { rows: 2, columns: 3 },
      wanted: { rows: 3, columns: 2 },
      isTransposed: true,
    },
    z1: {
      kind: 'shape',
      given: { rows: 1, columns: 1 },
      wanted: { rows: 2, columns: 2 },
      isTransposed: false,
    },
  });
});

test('one that cannot be read is said to be so, and blamed last', () => {
  const { trace, chosen, sizes } = network();
  const findings = compareRun(
    runOf({ rate: unread(trace.rate!), delta2: exactTo(scale(trace.delta2!, -1)) }),
    chosen,
    sizes,
  );
  expect(findings[0]).toEqual({ name: 'rate', verdict: { kind: 'unread' } });
  expect(firstOff(findings)?.name).toBe('delta2');
  expect(firstOff(findings.slice(0, 1))?.name).toBe('rate');
  const kinds = ['taken', 'agrees', 'follows', 'untold'] as const;
  expect(kinds.some((kind) => isOff({ kind } as never))).toBe(false);
});

describe('the one step that is wrong', () => {
  test('is told with its entries and the mistake, and what follows from it is not blamed', () => {
    const { trace } = network();
    const { delta2, z1, dW2 } = told({
      z1: exactTo(trace.z1!),
      delta2: exactTo(scale(trace.delta2!, -1)),
      dW2: exactTo(scale(trace.dW2!, -1)),
    });
    expect(z1.kind).toBe('agrees');
    expect(delta2).toMatchObject({
      kind: 'differs',
      given: scale(trace.delta2!, -1),
      entries: [0, 1],
      cause: { of: 'delta2', mistake: { id: 'sign' } },
    });
    expect(dW2).toEqual({ kind: 'follows', from: 'delta2' });
  });

  test('is what follows through quantities that were not brought', () => {
    const { trace } = network();
    const { dW1 } = told({
      delta2: exactTo(scale(trace.delta2!, -1)),
      dW1: exactTo(scale(trace.dW1!, -1)),
    });
    expect(dW1).toEqual({ kind: 'follows', from: 'delta2' });
  });

  test('is none where all is as near as its digits tell', () => {
    const { trace } = network();
    const cut = map(trace.z1!, (z) => z + 0.2);
    const { z1, l1 } = told({
      z1: exactTo(cut, 0.25),
      l1: exactTo(map(cut, (z) => 1 / (1 + Math.exp(-z)))),
    });
    expect([z1.kind, l1.kind]).toEqual(['agrees', 'agrees']);
  });

  test('leaves right what is right all the same', () => {
    const { trace } = network();
    const { delta2, dW2 } = told({
      delta2: exactTo(scale(trace.delta2!, -1)),
      dW2: exactTo(trace.dW2!, 1e3),
    });
    expect(delta2.kind).toBe('differs');
    expect(dW2.kind).toBe('agrees');
  });

  test('may be before it, in what was not brought', () => {
    const { trace, sizes, chosen } = network();
    const broken = networkWith(chosen, modelOf(sizes.network, { broken: 'slope', brokenIn: 1 }));
    expect(told({ dW1: exactTo(broken.trace.dW1!) }).dW1).toMatchObject({
      kind: 'differs',
      cause: { of: 'delta1', mistake: { id: 'slopeForgotten' } },
    });
    const both = { dW1: exactTo(broken.trace.dW1!), delta1: exactTo(trace.delta1!) };
    expect(told(both).dW1).toMatchObject({ kind: 'differs', cause: undefined });
  });

  test('may be two steps before it', () => {
    const { sizes, chosen } = network();
    const broken = networkWith(chosen, modelOf(sizes.network, { broken: 'sign' }));
    expect(told({ dW1: exactTo(broken.trace.dW1!) }).dW1).toMatchObject({ kind: 'differs' });
    const { dW2 } = told({ dW2: exactTo(broken.trace.dW2!) });
    expect(dW2).toMatchObject({ kind: 'differs', cause: { of: 'dW2', mistake: { id: 'sign' } } });
  });

  test('has no cause where no single mistake gives its numbers', () => {
    const { trace } = network();
    const { delta2 } = told({ delta2: exactTo(map(trace.delta2!, (x) => x + 17)) });
    expect(delta2).toMatchObject({ kind: 'differs', cause: undefined });
  });
});

test('nothing is told of what is computed from what could not be used', () => {
  const { trace } = network();
  const wrong = map(trace.l1!, (x) => x + 1);
  expect(told({ z1: unread(trace.z1!), l1: exactTo(wrong) }).l1).toEqual({
    kind: 'untold',
    from: 'z1',
  });
  expect(told({ z1: exactTo(filled(1, 1)), l1: exactTo(wrong) }).l1.kind).toBe('untold');
  expect(told({ z1: exactTo(transpose(trace.z1!)), l1: exactTo(wrong) }).l1.kind).toBe('differs');
});

describe('of a prediction that was cut off to one that the loss takes no logarithm of', () => {
  const at = (...rows: number[][]) => matrixOf(rows);
  const binary = (y: number, x = 1) =>
    networkWith(
      { X: at([x]), W: at([12]), y: at([y]), rate: at([1]) },
      modelOf({
        examples: 1,
        inputs: 1,
        objective: { loss: 'binaryCrossEntropy', over: 'sum' },
        layers: [{ width: 1, activation: 'sigmoid', bias: false }],
      }),
    );
  const shares = (y: number[], labels?: Model['labels']) =>
    networkWith(
      { X: at([1]), W: at([12, 0]), y: at(y), rate: at([1]) },
      modelOf(
        {
          examples: 1,
          inputs: 1,
          objective: { loss: 'crossEntropy', over: 'sum' },
          layers: [{ width: 2, activation: 'softmax', bias: false }],
        },
        { labels },
      ),
    );
  const squares = () =>
    networkWith(
      { X: at([1]), W: at([-1]), y: at([1]), rate: at([1]) },
      modelOf({
        examples: 1,
        inputs: 1,
        objective: { loss: 'squares', over: 'sum' },
        layers: [{ width: 1, activation: 'relu', bias: false }],
      }),
    );
  const cut = (of: ReturnType<typeof binary>) =>
    told(
      {
        yHat: exactTo(map(of.trace.yHat!, Math.round), 5e-5),
        L: exactTo(of.trace.L!, 1e-2),
        delta1: exactTo(of.trace.delta1!, 1e-2),
      },
      of,
    );

  test('nothing is told of the loss, and what has no logarithm in it agrees', () => {
    for (const of of [binary(0), binary(0.5), binary(1, -1), shares([0, 1])]) {
      const { yHat, L, delta1 } = cut(of);
      expect(L).toEqual({ kind: 'untold' });
      expect([yHat.kind, delta1.kind]).toEqual(['agrees', 'agrees']);
      const { values, spread } = runValues(
        runOf({ yHat: exactTo(map(of.trace.yHat!, Math.round)), LNew: exactTo(of.trace.LNew!) }),
        of.chosen,
        of.sizes,
      );
      expect(values.L).toEqual(of.trace.L);
      expect(spread.L).toBeUndefined();
    }
  });

  test('the loss is told where its label does not ask for that logarithm', () => {
    const partly = shares([0.5, 0], 'any');
    for (const of of [binary(1), binary(0, -1), shares([1, 0]), partly, squares()]) {
      expect(cut(of).L.kind).toBe('agrees');
    }
  });
});

describe('how far a quantity may be off', () => {
  test('is by what it was cut off, and by what those were that it is computed from', () => {
    const { trace, chosen, sizes } = network();
    const run = runOf({ X: exactTo(trace.X!, 0.5), z1: exactTo(trace.z1!, 0.25) });
    const { wanted, spread, values } = runValues(run, chosen, sizes);
    const column = (n: number) => [0, 1, 2].map((j) => Math.abs(trace.W1!.values[2 * j + n]));
    const within = [0, 1].map((n) => 0.25 + column(n).reduce((sum, w) => sum + 0.5 * w, 0));
    expect([...wanted.keys()]).toEqual(['z1']);
    const found = wanted.get('z1')!.within.values;
    [0, 1, 2, 3].forEach((n) => expect(found[n]).toBeCloseTo(within[n % 2], 12));
    expect(spread.X).toEqual(filled(2, 3, 0.5));
    expect(spread.z1).toEqual(filled(2, 2, 0.25));
    expect(values.z1).toBe(trace.z1);
    expect(told(Object.fromEntries(run)).z1).toMatchObject({
      kind: 'agrees',
      within: Math.max(...found),
    });
  });

  test('goes on through what was not brought', () => {
    const { trace, chosen, sizes } = network();
    const run = runOf({ X: exactTo(trace.X!, 1e-3), l1: exactTo(trace.l1!) });
    const { spread, values } = runValues(run, chosen, sizes);
    expect(Math.min(...spread.z1!.values)).toBeGreaterThan(0);
    [0, 1, 2, 3].forEach((n) => expect(values.z1!.values[n]).toBeCloseTo(trace.z1!.values[n], 12));
    expect(spread.delta1).toBeUndefined();
    expect(spread.yHat).toBeUndefined();
  });

  test('is nothing of what is exact', () => {
    const { trace, sizes } = network();
    const exact = spreadOf(definition('z1', sizes)!, trace, {}, sizes);
    expect(exact.within).toEqual(filled(2, 2));
    const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
    const moved = spreadOf(definition('l1', sizes)!, trace, { z1: filled(2, 2, 2) }, sizes);
    trace.z1!.values.forEach((z, n) =>
      expect(moved.within.values[n]).toBeCloseTo(sigmoid(z + 2) - sigmoid(z), 12),
    );
  });
});

test('what is chosen has no sources; each of the others once', () => {
  const { sizes } = network();
  expect(sourceNames('W1', sizes)).toEqual([]);
  expect(sourceNames('delta2', sizes)).toEqual(['yHat', 'y']);
});

test('numbers come in their shape or turned, and in no other', () => {
  const value = matrixOf([[1, 2, 3]]);
  const within = matrixOf([[4, 5, 6]]);
  const brought = { shape: { rows: 1, columns: 3 }, printed: { value, within } };
  expect(inShape(brought, { rows: 1, columns: 3 })).toBe(brought.printed);
  expect(inShape(brought, { rows: 3, columns: 1 })).toEqual({
    value: transpose(value),
    within: transpose(within),
  });
  expect(inShape(brought, { rows: 2, columns: 3 })).toBeUndefined();
  expect(inShape({ shape: { rows: 1, columns: 3 } }, { rows: 1, columns: 3 })).toBeUndefined();
  expect(inShape(undefined, { rows: 1, columns: 3 })).toBeUndefined();
});

test('values are apart by more than is allowed to each, and where there is no number', () => {
  const a = matrixOf([[1, 2, NaN, 4]]);
  const b = matrixOf([[1.5, 1, 3, 4]]);
  expect(apart(a, b, matrixOf([[0.5, 0.5, 9, 0]]))).toEqual([1, 2]);
});

test('of a run of nothing there is nothing to say', () => {
  const { sizes, chosen } = network();
  expect(compareRun(new Map(), chosen, sizes)).toEqual([]);
});
