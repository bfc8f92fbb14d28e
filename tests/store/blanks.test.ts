import { expect, test } from 'vitest';
import { blanksIn, isLineCovered, withBlanksCovered } from '../../src/store/blanks.ts';
import { initialChoices } from '../../src/store/choices.ts';

const choices = { ...initialChoices(), chapter: 'two-layer-batch' as const };

test('without a cover all that is computed is left to the reader', () => {
  const isBlank = blanksIn(choices);
  expect(['z1.0.0', 'L.0.0', 'dW1.2.1', 'W1New.0.0'].map((ref) => isBlank(ref as 'L.0.0'))).toEqual(
    [true, true, true, true],
  );
  expect(isBlank('X.0.0')).toBe(false);
  expect(isBlank('rate.0.0')).toBe(false);
});

test('with a cover only what is covered is, whole or by cells', () => {
  const isBlank = blanksIn({ ...choices, covered: ['dW1', 'delta2.1.0', 'line.hidden-product'] });
  expect(isBlank('dW1.2.1')).toBe(true);
  expect(isBlank('delta2.1.0')).toBe(true);
  expect(isBlank('delta2.0.0')).toBe(false);
  expect(isBlank('z1.0.0')).toBe(false);
});

test('what the network has not, or is no quantity, is no cover of it', () => {
  const covered = ['W', 'dW1.9.9', 'picture.slope', 'constructor', '__proto__.0.0', ''];
  expect(blanksIn({ ...choices, covered })('z1.0.0')).toBe(true);
});

test('what a worksheet leaves to the reader is what is then covered, and no more', () => {
  for (const covered of [[], ['line.loss'], ['dW1', 'delta2.1.0'], ['W', 'picture.slope']]) {
    const before = { ...choices, covered };
    const after = withBlanksCovered(before);
    expect(after.covered).toEqual(expect.arrayContaining(covered));
    for (const ref of ['z1.0.0', 'dW1.2.1', 'delta2.1.0', 'delta2.0.0', 'X.0.0', 'rate.0.0']) {
      expect(blanksIn(after)(ref as 'L.0.0'), ref).toBe(blanksIn(before)(ref as 'L.0.0'));
    }
    expect(withBlanksCovered(after)).toBe(after);
  }
});

test('the line of a step is covered by the name of its place', () => {
  expect(isLineCovered('loss', { ...choices, covered: ['line.loss'] })).toBe(true);
  expect(isLineCovered('loss', choices)).toBe(false);
});
