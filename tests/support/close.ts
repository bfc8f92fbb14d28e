import { expect } from 'vitest';
import { type Matrix, shapeText } from '../../src/core/matrix.ts';

/** Fails, saying `what`, where two matrices differ in shape, or in a cell by more than is allowed. */
export function expectClose(found: Matrix, wanted: Matrix, allowed: number, what: string): void {
  expect(shapeText(found), `${what}: shape`).toBe(shapeText(wanted));
  found.values.forEach((value, n) => expectCloseNumber(value, wanted.values[n], allowed, what));
}

/** As `expectClose`, of two numbers: `allowed` is absolute below 1 and relative above. */
export function expectCloseNumber(
  found: number,
  wanted: number,
  allowed: number,
  what: string,
): void {
  // Not by a matcher a number: this runs a million times, and a matcher is slow.
  if (Math.abs(found - wanted) <= allowed * Math.max(1, Math.abs(wanted))) return;
  expect.fail(`${what}: ${found} is not ${wanted}`);
}
