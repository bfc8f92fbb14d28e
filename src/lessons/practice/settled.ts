import { computedOf } from '../../equations/definitions.ts';
import { chosenOf, type Model } from '../../equations/network.ts';
import { backwardOrder } from '../../equations/trace.ts';
import type { Name } from '../../expr/alphabet.ts';
import { hasDifference } from '../../expr/has-difference.ts';
import { gradientNamed } from '../../expr/live.ts';
import { quantitiesIn } from '../../expr/quantities-in.ts';
import { rewrite } from '../../expr/rewrite.ts';
import type { Expr } from '../../expr/tree.ts';

/**
 * Whether a formula says what a quantity is by what comes before it: not by itself, by what is worked out
 * from it, or by a derivative that is left as it is. Any of these may be true, and none is an answer.
 */
export function isSettled(right: Expr, of: Name, model: Model): boolean {
  const named = rewrite(right, gradientNamed);
  const backward = backwardOrder(model);
  const forward = computedOf(model).filter((each) => !backward.includes(each));
  const order = [...chosenOf(model), ...forward, ...backward];
  const before = new Set(order.slice(0, order.indexOf(of)));
  return !hasDifference(named) && quantitiesIn(named).every((each) => before.has(each));
}
