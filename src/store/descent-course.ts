import { lengthOf } from './descent-run.ts';
import type { Progress } from './descent.ts';

/** How many of the last steps are looked at. */
const recent = 20;

/** What descent has been doing over the last steps. */
export type Course =
  /** No step was taken. */
  | { readonly kind: 'start' }
  /** It cannot go on: the next step's weights are too large, or the run is as long as it may be. */
  | { readonly kind: 'end'; readonly why: 'weights' | 'length' }
  /** The loss went up so many times in the last steps, and came down again in between. */
  | { readonly kind: 'oscillates'; readonly rises: number; readonly steps: number }
  /** The loss went up at the step that is shown, or not long before it. */
  | { readonly kind: 'rose'; readonly ago: number }
  /** The loss did not rise in the last steps, and fell at one of them or more. */
  | { readonly kind: 'falls'; readonly steps: number }
  /** The loss neither rose nor fell. */
  | { readonly kind: 'still' };

/**
 * Reads the course of a run off its losses. With all examples in every step, a rate that is small
 * enough lowers the loss or leaves it: a rise means that the rate is too large. A change that
 * rounding can make does not count.
 */
export function courseOf({ run, step }: Progress): Course {
  if (run.end !== null && step === lengthOf(run)) return { kind: 'end', why: run.end };
  if (step === 0) return { kind: 'start' };
  const steps = Math.min(step, recent);
  let rises = 0;
  let turns = 0;
  let ago = 0;
  let before = 0;
  for (let n = step - steps + 1; n <= step; n++) {
    const now = direction(run.losses[n - 1], run.losses[n]);
    if (now > 0) {
      rises += 1;
      ago = step - n;
    }
    if (now * before < 0) turns += 1;
    if (now !== 0) before = now;
  }
  if (rises >= 2 && turns >= 3) return { kind: 'oscillates', rises, steps };
  if (rises > 0) return { kind: 'rose', ago };
  return before < 0 ? { kind: 'falls', steps } : { kind: 'still' };
}

const direction = (before: number, after: number): -1 | 0 | 1 => {
  const change = after - before;
  if (Math.abs(change) <= 1e-12 * (1 + before)) return 0;
  return change > 0 ? 1 : -1;
};
