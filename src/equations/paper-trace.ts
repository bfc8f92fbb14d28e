import { toDecimals } from '../core/decimal.ts';
import { map, type Matrix } from '../core/matrix.ts';
import type { Name } from '../expr/alphabet.ts';
import { evaluate } from '../expr/evaluate.ts';
import { definition } from './definitions.ts';
import { forwardOf, type Model } from './network.ts';
import { backwardOrder, scopeOf, type Trace } from './trace.ts';

/**
 * Every quantity as it is worked out on paper: computed by its definition, rounded to so many decimals,
 * and used further as it was rounded. What the reader sets stays as it is. Nothing where that cannot be
 * done: where a prediction rounds to a number of which the loss takes no logarithm.
 */
export function paperTraceOf(exact: Trace, model: Model, decimals: number): Trace | undefined {
  const trace = roundedTrace(exact, model, (entry) => toDecimals(entry, decimals));
  return hasLogarithmOf0(trace, model) ? undefined : trace;
}

/** Every computed quantity by its definition, each rounded as soon as it is computed. */
export function roundedTrace(exact: Trace, model: Model, round: (value: number) => number): Trace {
  const trace: Partial<Record<Name, Matrix>> = { ...exact };
  for (const name of [...forwardOf(model), ...backwardOrder(model)]) {
    trace[name] = map(evaluate(definition(name, model)!, scopeOf(trace, model)), round);
  }
  return trace;
}

function hasLogarithmOf0(trace: Trace, { network }: Model): boolean {
  const predictions = trace['yHat']!.values;
  switch (network.objective.loss) {
    case 'halfSquares':
    case 'squares':
    case 'expectedReward':
      return false;
    case 'crossEntropy':
      return predictions.includes(0);
    case 'binaryCrossEntropy':
      return predictions.includes(0) || predictions.includes(1);
  }
}
