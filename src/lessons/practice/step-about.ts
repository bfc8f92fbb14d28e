import type { Focus } from '../../equations/line.ts';
import type { Model } from '../../equations/network.ts';
import { isGradient, type Name } from '../../expr/alphabet.ts';
import { underItsName } from '../../expr/live.ts';
import type { Expr } from '../../expr/tree.ts';
import type { Step } from '../step.ts';

/** The step that comes to a quantity, or else the first that is about it. */
export function stepAbout(
  name: Name,
  steps: readonly Step[],
  model: Model,
  focus: Focus,
): Step | undefined {
  const isIt = (expr: Expr) => {
    const named = underItsName(expr);
    return named.kind === 'name' && named.name === name;
  };
  const isKey = ({ key }: Step) => key?.(model, focus).some(({ left }) => isIt(left)) ?? false;
  const isProduct = ({ key, product }: Step) =>
    key !== undefined && product(model, focus).some(({ left }) => isIt(left));
  // A gradient is wanted, and spoken of, long before there is a formula of it.
  const found = isGradient(name)
    ? steps.findLast((step) => isKey(step) || isProduct(step))
    : (steps.find(isKey) ?? steps.find(isProduct));
  return found ?? steps.find(({ lit }) => lit.includes(name));
}
