import type { Trace } from '../equations/trace.ts';
import type { Model } from '../equations/network.ts';
import { isChosen } from '../expr/alphabet.ts';
import { refsOf } from '../expr/ref.ts';

/**
 * A trace as it may be seen: a computed cell is not a number where a term names it, `dW1.0.1`, or its
 * quantity, `dW1`. A term of anything else, and of what the reader sets, covers nothing in it.
 */
export function withCovered(trace: Trace, covered: readonly string[], model: Model): Trace {
  const terms = new Set(covered);
  return Object.fromEntries(
    Object.entries(trace).map(([name, matrix]) => {
      if (isChosen(name)) return [name, matrix];
      const refs = refsOf(name, model);
      const isCovered = (n: number) => terms.has(name) || terms.has(refs[n]);
      const values = matrix!.values.map((value, n) => (isCovered(n) ? Number.NaN : value));
      return [name, { ...matrix, values }];
    }),
  );
}
