import { describe, expect, test } from 'vitest';
import { toRows } from '../../src/core/matrix.ts';
import { modelOf } from '../../src/equations/network.ts';
import { cellValue, type Chosen, traceOf } from '../../src/equations/trace.ts';
import type { Ref } from '../../src/expr/ref.ts';
import { chapters } from '../support/chapters.ts';
import { cases, given, goldenOf } from '../support/golden.ts';
import { chosenIn } from '../../src/store/derive.ts';
import { initialChoices } from '../../src/store/choices.ts';
import type { Own } from '../../src/store/own.ts';
import { workedExamples } from '../../src/store/worked-examples.ts';

const chapter = chapters.find(({ numbers }) => numbers === 'own')!.id;

/** The numbers of an example, as the page takes them. */
const chosenOf = (own: Own): Chosen =>
  chosenIn({ ...initialChoices(), chapter, numbers: { ...initialChoices().numbers, own } });

describe.each(workedExamples)('$id', ({ own, published }) => {
  const model = modelOf(own.network);
  const chosen = chosenOf(own);
  const trace = traceOf(chosen, model);

  test('every figure that was published is the page’s own, in all its digits', () => {
    for (const [ref, text] of Object.entries(published) as [Ref, string][]) {
      const digits = text.split('.')[1]?.length ?? 0;
      expect(cellValue(trace, ref).toFixed(digits), ref).toBe(text);
    }
  });
});

test.each(Object.entries(goldenOf))('%s has the network and the numbers of %s', (id, goldenId) => {
  const { own } = workedExamples.find((each) => each.id === id)!;
  const chosen = chosenOf(own);
  const { network, X, y, parameters } = given(cases.find((each) => each.id === goldenId)!);
  expect(own.network).toEqual(network);
  expect(chosen.X).toEqual(X);
  expect(chosen.y).toEqual(y);
  modelOf(network).layers.forEach(({ weights, bias }, n) => {
    expect(chosen[weights]).toEqual(parameters[n].weights);
    if (bias) expect(chosen[bias]).toEqual(parameters[n].bias);
  });
});

test('the examples have ids and titles of their own', () => {
  expect(new Set(workedExamples.map(({ id }) => id)).size).toBe(workedExamples.length);
  expect(new Set(workedExamples.map(({ title }) => title)).size).toBe(workedExamples.length);
});

test('the dead node of relu and softmax has zeros in its row and in its column', () => {
  const { own } = workedExamples.find(({ id }) => id === 'relu-softmax')!;
  const trace = traceOf(chosenOf(own), modelOf(own.network));
  expect(toRows(trace.dW2!)[1]).toEqual([0, 0, 0]);
  expect(toRows(trace.dW1!).map((row) => Math.abs(row[1]))).toEqual([0, 0]);
});

test('the error signals of the chain fade from the last layer to the first', () => {
  const { own } = workedExamples.find(({ id }) => id === 'chain')!;
  const trace = traceOf(chosenOf(own), modelOf(own.network));
  const sizes = [4, 3, 2, 1].map((k) => Math.abs(trace[`delta${k}`]!.values[0]));
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(sizes[3]).toBeLessThan(sizes[0] / 50);
});
