import { shapeOf } from '../expr/alphabet.ts';
import { entry } from '../expr/build.ts';
import { rewrite } from '../expr/rewrite.ts';
import { isOne } from '../expr/shape.ts';
import type { Expr } from '../expr/tree.ts';
import type { Equation, Line } from './line.ts';
import type { Model } from './network.ts';

/**
 * An equation without lines that say the same: the only entry of a quantity is all of it. Of such lines the
 * last, which is about all, stands where the first did.
 */
export const saidOnce =
  (equation: Equation): Equation =>
  (model, focus) => {
    const what = ({ left, right }: Line) => JSON.stringify([left, right].map(byEntries(model)));
    return [...new Map(equation(model, focus).map((line) => [what(line), line])).values()];
  };

/** A formula in which a quantity that is a single number is its entry. */
const byEntries = (model: Model) => (expr: Expr) =>
  rewrite(expr, (part) =>
    part.kind === 'name' && isOne(shapeOf(part.name, model)) ? entry(part.name, 0, 0) : undefined,
  );
