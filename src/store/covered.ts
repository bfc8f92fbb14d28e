import type { Trace } from '../equations/trace.ts';
import type { Model } from '../equations/network.ts';
import { isChosen } from '../expr/alphabet.ts';
import { refsOf } from '../expr/ref.ts';
import type { Choices } from './choices.ts';

/**
 * A trace as it may be seen: a computed cell is not a number where a term names it, `dW1.0.1`, or its
 * quantity, `dW1`. A term of anything else, and of what the reader sets, covers nothing in it.
 */
export function withCovered(trace: Trace, terms: readonly string[], model: Model): Trace {
  if (terms.length === 0) return trace;
  const covered = new Set(terms);
  return Object.fromEntries(
    Object.entries(trace).map(([name, matrix]) => {
      const refs = refsOf(name, model);
      const isSeen = (n: number) => isChosen(name) || !(covered.has(name) || covered.has(refs[n]));
      const values = matrix!.values.map((value, n) => (isSeen(n) ? value : NaN));
      return [name, { ...matrix!, values }];
    }),
  );
}

/** Whether the line of some step is covered: what sums up the chapter would tell it. */
export const hasCoveredLine = ({ covered }: Choices): boolean =>
  covered.some((place) => place.startsWith('line.'));
