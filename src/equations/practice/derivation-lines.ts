import { isGradient, type Name, plainOf, updatedOf } from '../../expr/alphabet.ts';
import { name, partial } from '../../expr/build.ts';
import type { Expr } from '../../expr/tree.ts';
import { computedOf, definition } from '../definitions.ts';
import type { Line } from '../line.ts';
import type { Model } from '../network.ts';

/** A line of a derivation, and the quantity that it says. */
export interface LineOf extends Line {
  readonly of: Name;
}

/**
 * A network's derivation as a list of lines, each about all of a quantity and after what it is computed
 * from: forward, the loss, back from the last layer to the first, and the step of descent.
 */
export const derivationLines = (model: Model): readonly LineOf[] =>
  computedOf(model)
    .filter((of) => of !== updatedOf('L'))
    .map((of) => ({ id: `line-${of}`, of, left: leftOf(of), right: definition(of, model)! }));

/** A quantity as a line names it: a gradient is a derivative. */
const leftOf = (of: Name): Expr =>
  isGradient(of) ? partial(name('L'), name(plainOf(of))) : name(of);
