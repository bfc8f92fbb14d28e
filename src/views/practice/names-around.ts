import { computedOf } from '../../equations/definitions.ts';
import type { Line } from '../../equations/line.ts';
import { chosenOf, type Model } from '../../equations/network.ts';
import { isUpdated, type Name } from '../../expr/alphabet.ts';
import { quantityClaimed } from '../../lessons/practice/claim.ts';

/** The quantities that a line could be made of: all of the network's, but what it is of and what follows from a step. */
export function namesAround(line: Pick<Line, 'left'> | undefined, model: Model): Name[] {
  const of = line && quantityClaimed(line.left);
  const isUpdate = of !== undefined && isUpdated(of);
  return [...chosenOf(model), ...computedOf(model)].filter(
    (name) => name !== of && !isUpdated(name) && name !== 'L' && (name !== 'rate' || isUpdate),
  );
}
