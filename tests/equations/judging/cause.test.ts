import { expect, test } from 'vitest';
import { matrixOf } from '../../../src/core/matrix.ts';
import { exampleSums } from '../../../src/equations/forward.ts';
import { activationSlope } from '../../../src/equations/factors.ts';
import { assembled } from '../../../src/equations/gradient.ts';
import { causeOf } from '../../../src/equations/judging/cause.ts';
import { judge } from '../../../src/equations/judging/judge.ts';
import { one, whole } from '../../../src/equations/line.ts';
import { type Model, modelOf } from '../../../src/equations/network.ts';
import type { ActivationId, LossId } from '../../../src/core/network.ts';
import { entry, grid, matrixProduct, minus, name, negate, row } from '../../../src/expr/build.ts';
import { readLine } from '../../../src/expr/reading/read-line.ts';
import type { Expr } from '../../../src/expr/tree.ts';
import { networkWith, oneNetwork } from '../../support/networks.ts';

const modelWith = (
  activation: ActivationId = 'sigmoid',
  loss: LossId = 'halfSquares',
  widths: readonly number[] = [3, 2, 1],
  bias = true,
) =>
  modelOf({
    examples: 4,
    inputs: widths[0],
    objective: { loss, over: 'sum' },
    layers: widths.slice(1).map((width) => ({ width, activation, bias })),
  });

const focus = { example: 0, units: [0, 0, 0] };

const read = (text: string, model: Model): Expr => {
  const line = readLine(text, model, 'blog');
  return line.kind === 'unread' ? expect.fail(`${text}: ${line.message}`) : line.right;
};

const causeIn = (text: string, of: string, model = modelWith()) =>
  causeOf(read(text, model), whole(of)(model, focus)[0], model);

test('the mistake that stands in a line is blamed, in whatever form the rest of it is', () => {
  const cause = causeIn('(((y − ŷ)∗(ŷ − ŷ∗ŷ))·W2ᵀ)∗l1∗(1−l1)', 'delta1');
  expect(cause).toMatchObject({ id: 'sign', instead: minus(name('y'), name('yHat')) });
});

test('a line whose shapes do not meet is compared where everything is of one size', () => {
  expect(causeIn('X·(2 × Δ1 × 1/2)', 'dW1')).toMatchObject({ id: 'transposeForgotten' });
  // Of one size it says what is left where the bias is forgotten; here it says nothing.
  expect(causeIn('X·W1 + 0 × Δ2', 'z1')).toBeUndefined();
  expect(causeIn('X·W1 + 0 × Δ1', 'z1')).toMatchObject({ id: 'termForgotten' });
});

test('a matrix written out by a reader is compared with what a mistake makes of all of it', () => {
  const model = modelWith();
  const cells = [0, 1, 2, 3].map((n) => [negate(entry('delta2', n, 0))]);
  const [line] = whole('delta2')(model, focus);
  expect(causeOf(grid(cells), line, model)).toMatchObject({ id: 'sign' });
});

test('two lines that have no value anywhere are not the same for that', () => {
  const model = modelWith();
  const [line] = exampleSums('W1')(model, focus);
  const clashing = matrixProduct(row('X', 0), name('delta1'));
  expect(causeOf(clashing, line, model)).toBeUndefined();
});

test('in a matrix written out cell by cell the first wrong cell has the mistake', () => {
  const model = modelWith();
  const [line] = assembled('W1')(model, focus);
  if (line.right.kind !== 'grid') throw new Error('it is no grid');
  const { rows } = line.right;
  const forgotten = (of: Expr): Expr =>
    of.kind === 'sum' && of.body.kind === 'times' ? { ...of, body: of.body.factors[1] } : of;
  const withWrong = (...places: (readonly [number, number])[]) =>
    grid(
      rows.map((cells, r) =>
        cells.map((cell, c) =>
          places.some(([a, b]) => a === r && b === c) ? forgotten(cell) : cell,
        ),
      ),
    );
  expect(causeOf(withWrong(), line, model)).toBeUndefined();
  for (const place of [
    [0, 0],
    [1, 1],
    [2, 0],
  ] as const) {
    const cause = causeOf(withWrong(place), line, model);
    expect(cause).toMatchObject({
      id: 'factorForgotten',
      formula: forgotten(rows[place[0]][place[1]]),
    });
  }
  expect(causeOf(withWrong([2, 1], [1, 0]), line, model)?.formula).toEqual(forgotten(rows[1][0]));
  expect(causeOf(grid([[rows[0][0]]]), line, model)).toBeUndefined();
  expect(causeOf(grid([...rows, rows[0]].map((cells) => [...cells])), line, model)).toBeUndefined();
  expect(causeOf(read('X·Δ1', model), line, model)).toMatchObject({ id: 'transposeForgotten' });
});

test('what is written as in the line is what is asked for, also at a corner', () => {
  const model = modelWith('relu', 'halfSquares', [1, 1], false);
  const column = (...of: number[]) => matrixOf(of.map((x) => [x]));
  const chosen = { X: column(0, 1, 2, 3), y: column(1, 1, 1, 1), W: column(1), rate: column(1) };
  const { scope } = networkWith(chosen, model);
  const [line] = activationSlope('W')(model, focus);
  expect(judge(line, line, scope, model)).toEqual({ kind: 'right' });
});

test('a slope that a relu hides in most networks is missed all the same', () => {
  const model = modelWith('relu', 'halfSquares', [1, 1], false);
  const { scope } = oneNetwork(model);
  const [line] = whole('delta1')(model, focus);
  expect(judge({ right: read('ŷ−y', model) }, line, scope, model)).toMatchObject({
    kind: 'wrong',
    cause: { id: 'slopeForgotten' },
  });
});

test('where the page’s own formula has lost its digits the numbers of it decide nothing', () => {
  const model = modelWith('sigmoid', 'binaryCrossEntropy', [1, 1], false);
  const column = (...of: number[]) => matrixOf(of.map((x) => [x]));
  const chosen = { X: column(1, 1, 1, 1), y: column(0, 0, 0, 0), W: column(40), rate: column(1) };
  const { scope } = networkWith(chosen, model);
  for (const equation of [whole('L'), one('L')]) {
    const [line] = equation(model, focus);
    expect(judge({ right: line.right }, line, scope, model)).toEqual({ kind: 'right' });
    expect(judge({ right: line.left }, line, scope, model)).toEqual({ kind: 'right' });
  }
});

const network = oneNetwork(modelWith());
const verdict = (left: Expr | undefined, right: Expr, of: string) =>
  judge({ left, right }, whole(of)(network.sizes, focus)[0], network.scope, network.sizes);

test('a wrong line that is said to be of another quantity is a wrong line', () => {
  const said = read('Xᵀ·(2 × Δ1)', network.sizes);
  expect(verdict(name('dW2'), said, 'dW1')).toMatchObject({
    kind: 'wrong',
    cause: { id: 'doubled' },
  });
});

test('a mistake that gives another quantity is a mistake; what no mistake gives is that quantity', () => {
  expect(verdict(undefined, name('z1'), 'l1')).toMatchObject({
    kind: 'wrong',
    cause: { id: 'functionForgotten' },
  });
  expect(verdict(undefined, read('σ(z1)', network.sizes), 'delta1')).toEqual({
    kind: 'another',
    of: name('l1'),
    isTrue: true,
  });
});

test('a cell that is not there has no value, and is wrong in no entry', () => {
  const { sizes, scope } = network;
  const [line] = one('z1')(sizes, focus);
  const nowhere = entry('X', 9, 0);
  expect(judge({ right: nowhere }, line, scope, sizes)).toMatchObject({
    kind: 'wrong',
    entries: [],
  });
  expect(judge({ left: entry('X', 0, 0), right: nowhere }, line, scope, sizes)).toMatchObject({
    kind: 'wrong',
  });
});
