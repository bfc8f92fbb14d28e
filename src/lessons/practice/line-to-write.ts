import type { Focus, Line } from '../../equations/line.ts';
import type { Model } from '../../equations/network.ts';
import { underItsName } from '../../expr/live.ts';
import { type Expr, isSameTree } from '../../expr/tree.ts';
import type { Step } from '../step.ts';

/** What puts matrices together: there is something to be got wrong. */
const products: readonly Expr['kind'][] = ['matrixProduct', 'elementwise', 'plus', 'minus'];

/** The line of matrices that a step comes to, for a reader to write; nothing where it comes to none. */
export function lineToWrite(step: Step, model: Model, focus: Focus): Line | undefined {
  const key = step.key?.(model, focus).at(-1);
  const line = step.product(model, focus).at(-1);
  if (!key || !line || !products.includes(line.right.kind)) return undefined;
  // Forward the outline has the outputs of a layer, and the stage its sums, which are the product.
  const isItsOwn = isSameTree(underItsName(key.left), line.left);
  return isItsOwn || step.pass === 'forward' ? line : undefined;
}
