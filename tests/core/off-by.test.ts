import { expect, test } from 'vitest';
import { matrixOf } from '../../src/core/matrix.ts';
import { offBy } from '../../src/core/off-by.ts';

test('how far it is off is told in per cent of the largest entry that is right', () => {
  expect(offBy(matrixOf([[1, -4]]), matrixOf([[1, -5]]))).toBeCloseTo(20);
  expect(offBy(matrixOf([[0, 5]]), matrixOf([[0, -5]]))).toBeCloseTo(200);
  expect(offBy(matrixOf([[3]]), matrixOf([[3]]))).toBe(0);
});

test('beside nothing but 0 no per cent can be told', () => {
  expect(offBy(matrixOf([[1]]), matrixOf([[0]]))).toBeUndefined();
});
