import { scopeOf } from '../equations/trace.ts';
import { type Live, liveValue } from '../expr/live.ts';
import { cellOf, type Ref } from '../expr/ref.ts';
import type { Choices } from './choices.ts';
import { modelIn } from './derive.ts';
import { wholeTraceIn } from './unseen.ts';

/** Tells which numbers a broken rule gives: those that are others where every rule is as it should be. */
export interface BrokenNumbers {
  readonly cell: (ref: Ref) => boolean;
  readonly live: (live: Live) => boolean;
  /** The same of numbers that are worked out of the choices. */
  readonly values: (of: (choices: Choices) => ArrayLike<number>) => readonly boolean[];
}

export function brokenNumbersIn(choices: Choices): BrokenNumbers {
  const mended = { ...choices, broken: null, brokenIn: null };
  const [now, right] = [choices, mended].map(wholeTraceIn);
  const [scope, rightScope] = [choices, mended].map((each) =>
    scopeOf(wholeTraceIn(each), modelIn(each)),
  );
  const cell = (ref: Ref) => {
    const { name, row, column } = cellOf(ref);
    const [a, b] = [now[name], right[name]];
    // Between a change of the network and the next commit, an element may outlive its cell.
    if (!a || !b || row >= a.rows || column >= a.columns) return false;
    return differing(a.values, b.values)[row * a.columns + column];
  };
  return {
    cell,
    live: (live) =>
      live.ref ? cell(live.ref) : isAnother(liveValue(live, scope), liveValue(live, rightScope)),
    values: (of) => differing(of(choices), of(mended)),
  };
}

const differing = (a: ArrayLike<number>, b: ArrayLike<number>): readonly boolean[] => {
  const most = Array.from(a).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return Array.from(a, (value, n) => isAnother(value, b[n], most));
};

/** Whether two numbers differ by more than the order in which they were computed, beside the largest of them. */
const isAnother = (a: number, b: number, most = 0): boolean =>
  Math.abs(a - b) > 1e-9 * Math.max(Math.abs(a), Math.abs(b)) + 1e-13 * most;
