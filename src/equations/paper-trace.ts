import { toDecimals } from '../core/decimal.ts';
import { map, type Matrix } from '../core/matrix.ts';
import type { Name } from '../expr/alphabet.ts';
import { evaluate } from '../expr/evaluate.ts';
import { definition } from './definitions.ts';
import { forwardOf, type Model } from './network.ts';
import { withoutLogarithm } from './no-logarithm.ts';
import { backwardOrder, scopeOf, type Trace } from './trace.ts';

/**
 * Every quantity as it is worked out on paper: computed by its definition, rounded to so many decimals,
 * and used further as it was rounded. What the reader sets stays as it is. Nothing where that cannot be
 * done: where a prediction rounds to a number of which the loss takes no logarithm.
 */
export function paperTraceOf(exact: Trace, model: Model, decimals: number): Trace | undefined {
  const trace = roundedTrace(exact, model, (entry) => toDecimals(entry, decimals));
  const none = withoutLogarithm(model);
  return trace['yHat']!.values.some((share) => none.includes(share)) ? undefined : trace;
}

/** Every computed quantity by its definition, each rounded as soon as it is computed. */
export function roundedTrace(exact: Trace, model: Model, round: (value: number) => number): Trace {
  const trace: Partial<Record<Name, Matrix>> = { ...exact };
  for (const name of [...forwardOf(model), ...backwardOrder(model)]) {
    trace[name] = map(evaluate(definition(name, model)!, scopeOf(trace, model)), round);
  }
  return trace;
}
