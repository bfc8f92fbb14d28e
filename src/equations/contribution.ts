import { gradientOf } from '../expr/alphabet.ts';
import { children } from '../expr/children.ts';
import { type Live, refOfValue } from '../expr/live.ts';
import { type Ref, refOf } from '../expr/ref.ts';
import { type Bindings, bound, type Expr } from '../expr/tree.ts';
import { layerOwning, type Model, trainedOf } from './network.ts';

/**
 * The cell that a number of a line is about: its own, where it is the value of one; of a factor of the
 * chain rule, that of the backward pass that the factor is in; else the one that the line is about.
 */
export const cellAbout = (number: Live, left: Expr | undefined, model: Model): Ref | undefined =>
  number.ref ??
  ofFactor(number.expr, number.bindings, model) ??
  (left && (refOfValue(left) ?? within(left, model))) ??
  within(number.expr, model, number.bindings);

/**
 * A derivative by a weight is in its gradient; one by a weighted sum or an output, in the error signal
 * there; and one by the baseline is about that.
 */
function ofFactor(expr: Expr, bindings: Bindings, model: Model): Ref | undefined {
  if (expr.kind !== 'partial') return undefined;
  if (expr.by.kind !== 'entry') return refOfValue(expr.by);
  const { name } = expr.by;
  const layer = layerOwning(name, model);
  const [row, column] = [expr.by.row, expr.by.column].map((index) => bound(index, bindings));
  if (!layer || typeof row === 'string' || typeof column === 'string') return undefined;
  return refOf(trainedOf(layer).includes(name) ? gradientOf(name) : layer.delta, row, column);
}

/** The first of the factors in a formula that is in the backward pass. */
function within(expr: Expr, model: Model, bindings: Bindings = {}): Ref | undefined {
  const found = ofFactor(expr, bindings, model);
  if (found) return found;
  for (const child of children(expr)) {
    const inside = within(child, model, bindings);
    if (inside) return inside;
  }
  return undefined;
}
