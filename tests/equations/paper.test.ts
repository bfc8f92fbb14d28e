import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matrixOf } from '../../src/core/matrix.ts';
import type { LossId } from '../../src/core/network.ts';
import { byHand, halfUnit } from '../../src/equations/by-hand.ts';
import { derivationOf } from '../../src/equations/derivation.ts';
import { modelOf } from '../../src/equations/network.ts';
import { paperValue } from '../../src/equations/paper-slopes.ts';
import { paperTraceOf } from '../../src/equations/paper-trace.ts';
import { entry, name, partial, times } from '../../src/expr/build.ts';
import { evaluateNumber } from '../../src/expr/evaluate.ts';
import { isOne, shape } from '../../src/expr/shape.ts';
import { anyNetworks, isHardToDifference } from '../support/any-network.ts';
import { expectCloseNumber } from '../support/close.ts';
import { focusesOf, networkWith } from '../support/networks.ts';

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const twoDecimals = (x: number) => Number(x.toFixed(2));

/** One example, one input, and one node for each of the weights. */
function oneLayer(weights: readonly number[], loss: LossId = 'halfSquares', x = 0.7) {
  const activation = loss === 'crossEntropy' ? 'softmax' : 'sigmoid';
  const model = modelOf({
    examples: 1,
    inputs: 1,
    objective: { loss, over: 'sum' },
    layers: [{ width: weights.length, activation, bias: false }],
  });
  const y = matrixOf([weights.map((_, n) => (n === 0 ? 1 : 0))]);
  const [X, rate] = [matrixOf([[x]]), matrixOf([[0.5]])];
  return networkWith({ X, W: matrixOf([[...weights]]), y, rate }, model);
}

describe('a formula on paper', () => {
  test('comes to what it is where nothing is rounded', () => {
    fc.assert(
      fc.property(anyNetworks, fc.nat(), ({ sizes: model, trace, scope }, pick) => {
        fc.pre(!isHardToDifference(model, trace));
        const focuses = focusesOf(model);
        const focus = focuses[pick % focuses.length];
        const lines = derivationOf(model).flatMap((step) => step.lines(model, focus));
        for (const { id, left, right } of lines) {
          for (const side of [left, right]) {
            if (!isOne(shape(side, model))) continue;
            const found = paperValue(side, {}, { scope, model, round: (x) => x });
            expectCloseNumber(found, evaluateNumber(side, scope), 1e-6, id);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('has each derivative in it rounded, and a gradient as it stands in the trace', () => {
    const { scope, sizes: model, trace } = oneLayer([0.9]);
    const at = (of: string) => entry(of, 0, 0);
    const paper = { scope, model, round: twoDecimals };
    const yHat = sigmoid(0.9 * 0.7);
    const chain = times(
      partial(name('L'), at('yHat')),
      partial(at('yHat'), at('z')),
      partial(at('z'), at('W')),
    );
    expect(paperValue(chain, {}, paper)).toBeCloseTo(
      twoDecimals(yHat - 1) * twoDecimals(yHat * (1 - yHat)) * 0.7,
      12,
    );
    const gradient = partial(name('L'), at('W'));
    expect(paperValue(gradient, {}, paper)).toBe(trace.dW!.values[0]);
    expect(paperValue(entry('W', 'j', 'k'), { j: 0, k: 0 }, paper)).toBe(0.9);
  });

  test('of a derivative that no line is about has no value', () => {
    const { scope, sizes: model } = oneLayer([0.9]);
    const slope = partial(entry('W', 0, 0), entry('X', 0, 0));
    expect(() => paperValue(slope, {}, { scope, model, round: twoDecimals })).toThrow(
      `paperValue: no formula says what ${JSON.stringify(slope)} is`,
    );
  });
});

describe('quantities on paper', () => {
  test('are each rounded before they are used further', () => {
    const { trace, sizes } = oneLayer([0.9]);
    const paper = paperTraceOf(trace, sizes, 2)!;
    const z = twoDecimals(0.9 * 0.7);
    const yHat = twoDecimals(sigmoid(z));
    const delta = twoDecimals((yHat - 1) * yHat * (1 - yHat));
    const dW = twoDecimals(0.7 * delta);
    const WNew = twoDecimals(0.9 - 0.5 * dW);
    const LNew = twoDecimals(0.5 * (1 - sigmoid(0.7 * WNew)) ** 2);
    const numbers = Object.fromEntries(
      Object.entries(paper).map(([of, matrix]) => [of, matrix!.values[0]]),
    );
    expect(numbers).toEqual({
      X: 0.7,
      W: 0.9,
      y: 1,
      rate: 0.5,
      z,
      yHat,
      L: twoDecimals(0.5 * (1 - yHat) ** 2),
      delta1: delta,
      dW,
      WNew,
      LNew,
    });
  });

  test('are none where a prediction rounds to one that the loss takes no logarithm of', () => {
    const isThere = (loss: LossId, weight: number) => {
      const weights = loss === 'crossEntropy' ? [weight, 0] : [weight];
      const { trace, sizes } = oneLayer(weights, loss, 1);
      return paperTraceOf(trace, sizes, 2) !== undefined;
    };
    for (const loss of ['halfSquares', 'squares'] as const) {
      expect([isThere(loss, 9), isThere(loss, -9)]).toEqual([true, true]);
    }
    const cases = [9, 1, -9] as const;
    expect(cases.map((weight) => isThere('binaryCrossEntropy', weight))).toEqual([
      false,
      true,
      false,
    ]);
    // Of two shares the other one is 0.
    expect(cases.map((weight) => isThere('crossEntropy', weight))).toEqual([false, true, false]);
  });

  test('of a single action that is sure all is there', () => {
    const { trace, sizes } = oneLayer([9], 'crossEntropy');
    expect(trace.yHat!.values[0]).toBe(1);
    expect(paperTraceOf(trace, sizes, 2)).toBeDefined();
  });
});

describe('worked out by hand', () => {
  test('a cell is what comes of rounding all the way, and of the cells before it as they are shown', () => {
    const { trace, sizes } = oneLayer([0.9]);
    const [allTheWay, once] = byHand('delta1.0.0', trace, sizes, 2);
    const yHat = twoDecimals(sigmoid(twoDecimals(0.9 * 0.7)));
    const shown = twoDecimals(sigmoid(0.9 * 0.7));
    expect(allTheWay).toBe(twoDecimals((yHat - 1) * yHat * (1 - yHat)));
    expect(once).toBeCloseTo((shown - 1) * shown * (1 - shown), 12);
  });

  test('a number of 1 or more keeps as many digits after its first, and what rounds to 0 one digit', () => {
    const { trace, sizes } = oneLayer([123.456], 'halfSquares', 0.00123);
    expect(byHand('z.0.0', trace, sizes, 2)[1]).toBeCloseTo(123 * 0.001, 12);
    const { trace: other, sizes: same } = oneLayer([-1.2345], 'halfSquares', 0.25);
    expect(byHand('z.0.0', other, same, 1)[1]).toBeCloseTo(-1.2 * 0.3, 12);
    expect(byHand('z.0.0', other, same, 1)[0]).toBe(-0.4);
    const { trace: third, sizes: too } = oneLayer([1], 'halfSquares', 1);
    expect(byHand('z.0.0', third, too, 0)[1]).toBe(1);
  });

  test('half a unit of the last decimal is as far as rounding once goes', () => {
    expect([0, 2, 3].map(halfUnit)).toEqual([0.5, 0.005, 0.0005]);
  });
});
