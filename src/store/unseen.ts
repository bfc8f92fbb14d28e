import type { Trace } from '../equations/trace.ts';
import type { Choices } from './choices.ts';
import { traceIn } from './derive.ts';

/** Every quantity with nothing covered: what is drawn, checked and judged by, and never written as a number. */
export const wholeTraceIn = (choices: Choices): Trace => traceIn(choices, []);

/**
 * What is worked out on the page besides its quantities, as it may be seen: a sum over all paths, or over
 * all examples, comes to an entry of a gradient, and is covered where that is. Gives the number back, or
 * NaN where it is a covered one but for rounding, and for the steps of a difference.
 */
export function seenIn(choices: Choices): (value: number) => number {
  if (choices.covered.length === 0) return (value) => value;
  const answers = answersIn(choices);
  return (value) => (answers.some((answer) => isSame(value, answer)) ? Number.NaN : value);
}

const isSame = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.abs(b);

/** The values of all cells that are covered. */
function answersIn(choices: Choices): readonly number[] {
  const [seen, whole] = [traceIn(choices), wholeTraceIn(choices)];
  const found = known.get(seen) ?? covered(seen, whole);
  known.set(seen, found);
  return found;
}
const known = new WeakMap<Trace, readonly number[]>();

const covered = (seen: Trace, whole: Trace): readonly number[] =>
  Object.entries(whole).flatMap(([name, matrix]) =>
    [...matrix!.values].filter((_, n) => Number.isNaN(seen[name]!.values[n])),
  );
