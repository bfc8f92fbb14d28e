import { type Matrix, subtract } from './matrix.ts';

/**
 * How far a matrix is from the right one, in per cent of the largest entry of that: by the entry that is
 * furthest off. Nothing where the right one is all 0. Throws when the shapes differ.
 */
export function offBy(wrong: Matrix, right: Matrix): number | undefined {
  const largest = (m: Matrix) => Math.max(...m.values.map(Math.abs));
  const scale = largest(right);
  return scale === 0 ? undefined : (100 * largest(subtract(wrong, right))) / scale;
}
