import { backwardOrder } from '../../equations/trace.ts';
import { definition } from '../../equations/definitions.ts';
import type { Model } from '../../equations/network.ts';
import type { Name } from '../../expr/alphabet.ts';
import { quantitiesIn } from '../../expr/quantities-in.ts';

/** The quantities of the backward pass that one of them is found by, itself the last, each after those it needs. */
export function neededFor(goal: Name, model: Model): readonly Name[] {
  const order = backwardOrder(model);
  const needed = new Set<Name>();
  const add = (of: Name) => {
    if (needed.has(of) || !order.includes(of)) return;
    needed.add(of);
    quantitiesIn(definition(of, model)!).forEach(add);
  };
  add(goal);
  return order.filter((of) => needed.has(of));
}
