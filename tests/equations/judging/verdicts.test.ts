import { describe, expect, test } from 'vitest';
import type { ActivationId, Network } from '../../../src/core/network.ts';
import { judge } from '../../../src/equations/judging/judge.ts';
import { whole } from '../../../src/equations/line.ts';
import { modelOf } from '../../../src/equations/network.ts';
import type { Name } from '../../../src/expr/alphabet.ts';
import { name } from '../../../src/expr/build.ts';
import { readLine } from '../../../src/expr/reading/read-line.ts';
import { oneNetwork } from '../../support/networks.ts';

const description = (examples: number, widths: readonly number[]): Network => ({
  examples,
  inputs: 3,
  objective: { loss: 'halfSquares', over: 'sum' },
  layers: widths.map((width) => ({ width, activation: 'sigmoid', bias: false })),
});
const batch = oneNetwork(modelOf(description(4, [2, 1])));
/** As many nodes as examples. */
const square = oneNetwork(modelOf(description(3, [3, 2])));
const single = oneNetwork(modelOf(description(4, [1, 1])));

/** What is said of a text that is to be what a quantity is. */
function verdictOf(text: string, of: Name, { sizes, scope } = batch) {
  const read = readLine(text, sizes, 'blog');
  if (read.kind === 'unread') return expect.fail(read.message);
  const [line] = whole(of)(sizes, { example: 0, units: [] });
  return judge(read, line, scope, sizes);
}

describe('the answer, in order', () => {
  test.each([
    'X^T . D1',
    'dW1 = (Δ1ᵀ·X)ᵀ',
    'Xᵀ·((Δ2·W2ᵀ)∗l1∗(1−l1))',
    'X.T @ ((((yhat - y) * yhat * (1 - yhat)) @ W2.T) * l1 * (1 - l1))',
    '−Xᵀ·(0 − Δ1)',
  ])('%s is right', (text) => expect(verdictOf(text, 'dW1')).toEqual({ kind: 'right' }));

  test('shapes that do not meet are told at the part that clashes, with the mistake', () => {
    expect(verdictOf('Xᵀ·(Δ2·W2)', 'dW1')).toMatchObject({
      kind: 'clash',
      clash: {
        part: { kind: 'matrixProduct' },
        left: name('delta2'),
        right: name('W2'),
        shapes: [
          { rows: 4, columns: 1 },
          { rows: 2, columns: 1 },
        ],
      },
    });
    expect(verdictOf('X·Δ1', 'dW1')).toMatchObject({
      kind: 'clash',
      clash: {
        shapes: [
          { rows: 4, columns: 3 },
          { rows: 4, columns: 2 },
        ],
      },
      cause: { id: 'transposeForgotten', part: { kind: 'transpose', of: name('X') } },
    });
    expect(verdictOf('W1 − Δ1', 'dW1')).toMatchObject({
      kind: 'clash',
      clash: {
        part: { kind: 'minus' },
        shapes: [
          { rows: 3, columns: 2 },
          { rows: 4, columns: 2 },
        ],
      },
    });
  });

  test('of mistakes that come to the same, the one that stands in the line is blamed', () => {
    const said = verdictOf('(((y − ŷ)∗ŷ∗(1−ŷ))·W2ᵀ)∗l1∗(1−l1)', 'delta1');
    expect(said).toMatchObject({
      kind: 'wrong',
      cause: { id: 'sign', instead: { kind: 'minus', left: name('y'), right: name('yHat') } },
    });
  });

  test('another shape than what is wanted', () => {
    expect(verdictOf('Δ1ᵀ·X', 'dW1')).toMatchObject({
      kind: 'shape',
      given: { rows: 2, columns: 3 },
      wanted: { rows: 3, columns: 2 },
      cause: { id: 'turned' },
    });
  });

  test.each<[string, Name, string]>([
    ['(Δ2·W2ᵀ)∗l1', 'delta1', 'factorForgotten'],
    ['(Δ2·W2ᵀ)∗(1−l1)', 'delta1', 'factorForgotten'],
    ['Δ2·W2ᵀ', 'delta1', 'slopeForgotten'],
    ['(Δ2·W2ᵀ)∗σ′(l1)', 'delta1', 'slopeOfOutput'],
    ['(Δ2·W2ᵀ)∗σ(l1)', 'delta1', 'functionForSlope'],
    ['(Δ2·W2ᵀ)∗l1∗l1', 'delta1', 'oneMinusForgotten'],
    ['(Δ2·W̃2ᵀ)∗l1∗(1−l1)', 'delta1', 'updated'],
    ['(y−ŷ)∗ŷ∗(1−ŷ)', 'delta2', 'sign'],
    ['1/4 Xᵀ·Δ1', 'dW1', 'averaged'],
    ['(1/4 (1ᵀ·X))ᵀ·(1ᵀ·Δ1)', 'dW1', 'averagedFirst'],
    ['W1 + α ∂L/∂W1', 'W1New', 'sign'],
    ['W1 − ∂L/∂W1', 'W1New', 'factorForgotten'],
    ['Xᵀ·((Δ2·W2ᵀ)∗l1)', 'dW1', 'factorForgotten'],
  ])('%s for %s is %s', (text, of, id) => {
    expect(verdictOf(text, of)).toMatchObject({ kind: 'wrong', cause: { id } });
  });

  test.each<[ActivationId, string]>([
    ['tanh', '(Δ2·W2ᵀ)∗l1∗(1−l1)'],
    ['sigmoid', '(Δ2·W2ᵀ)∗(1−l1∗l1)'],
    ['relu', '(Δ2·W2ᵀ)∗l1∗(1−l1)'],
    ['relu', '(Δ2·W2ᵀ)∗(1−l1∗l1)'],
  ])('behind %s, %s has the slope of another activation', (activation, text) => {
    const { layers, ...rest } = description(4, [2, 1]);
    const of = modelOf({ ...rest, layers: [{ ...layers[0], activation }, layers[1]] });
    expect(verdictOf(text, 'delta1', oneNetwork(of))).toMatchObject({
      kind: 'wrong',
      cause: { id: 'slopeOfAnother' },
    });
  });

  test('the transpose of X decides, even where both ways have a shape', () => {
    const { sizes, scope } = square;
    expect(verdictOf('X·Δ1', 'dW1', { ...square, sizes, scope })).toMatchObject({
      kind: 'wrong',
      entries: [0, 1, 2, 3, 4, 5, 6, 7, 8],
      cause: { id: 'transposeForgotten' },
    });
  });

  test('what comes into the next layer, taken for what comes into the first, is of another layer', () => {
    expect(verdictOf('l1ᵀ·Δ1', 'dW1')).toMatchObject({ kind: 'shape', cause: { id: 'layer' } });
    expect(verdictOf('l1·W1', 'z1', square)).toMatchObject({
      kind: 'wrong',
      cause: { id: 'layer' },
    });
  });

  test('what is right only because a matrix has one entry', () => {
    expect(verdictOf('(Δ2·W2)∗l1∗(1−l1)', 'delta1', single)).toMatchObject({
      kind: 'onlyHere',
      cause: { id: 'transposeForgotten' },
    });
    expect(verdictOf('(Δ2·W2ᵀ)∗l1∗(1−l1)', 'delta1', single)).toEqual({ kind: 'right' });
  });

  test('what is right of another quantity, or is said to be another one', () => {
    const another = (of: Name, isTrue: boolean) => ({ kind: 'another', of: name(of), isTrue });
    expect(verdictOf('l1ᵀ·Δ2', 'dW1')).toEqual(another('dW2', true));
    expect(verdictOf('dW2 = l1ᵀ·Δ2', 'dW1')).toEqual(another('dW2', true));
    expect(verdictOf('W1 = Xᵀ·Δ1', 'dW1')).toEqual(another('W1', false));
  });
});
