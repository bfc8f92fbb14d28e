import type { Trace } from '../equations/trace.ts';
import type { Model } from '../equations/network.ts';
import { isChosen } from '../expr/alphabet.ts';
import { refsOf } from '../expr/ref.ts';

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
