import { type Matrix, place } from '../matrix.ts';

/**
 * An action, from 0, drawn by the probabilities in one row of `p`, which is states × actions: the
 * first action k at which p₀ + … + pₖ is above the next number of `random`. That takes one number,
 * from 0 up to but without 1. Throws when there is no such state.
 */
export function drawAction(p: Matrix, state: number, random: () => number): number {
  const row = place('drawAction', p, state, 0);
  const last = p.columns - 1;
  const u = random();
  let cumulative = 0;
  for (let k = 0; k < last; k++) {
    cumulative += p.values[row + k];
    if (u < cumulative) return k;
  }
  // Not compared: where rounding leaves the sum of all a little below 1, u could still be above it.
  return last;
}
