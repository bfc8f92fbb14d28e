import type { Matrix } from '../../core/matrix.ts';
import type { Scope } from '../../expr/evaluate.ts';
import { occurs } from '../../expr/occurs.ts';
import { type Expr, isSameTree } from '../../expr/tree.ts';
import type { Line } from '../line.ts';
import type { Model } from '../network.ts';
import { isOfAnySize } from './any-size.ts';
import type { Mistake } from './mistake.ts';
import { mistakesIn } from './mistakes.ts';
import { rightForms } from './right-forms.ts';
import { allowedIn, isSameValue, valueIn } from './same-value.ts';
import { enoughOf, trialsOf } from './trials.ts';

/**
 * The single mistake that makes of the right line the reader's, and else the first that makes one with the
 * value of the reader's, wherever both have one; nothing where there is none. What cannot be computed at
 * these sizes is compared where everything is of one size, and so is a line whose shapes do not meet.
 */
export function causeOf(right: Expr, wanted: Line, model: Model): Mistake | undefined {
  if (wanted.right.kind === 'grid' && right.kind === 'grid')
    return causeInCell(right, wanted, model);
  const made = rightForms(wanted, model).flatMap((form) => mistakesIn(form, model));
  const written = made.find(({ formula }) => isSameTree(formula, right));
  if (written) return written;
  const isSame = comparisonWith(right, model);
  // What stands in the reader's own line is blamed before what comes to the same.
  const [here, elsewhere] = [true, false].map((isHere) =>
    made.filter(({ instead }) => occurs(instead, right) === isHere),
  );
  return [...here, ...elsewhere].find(({ formula }) => isSame(formula));
}

/** The mistake in the first cell that is not as it should be. */
function causeInCell(right: Grid, wanted: Line, model: Model): Mistake | undefined {
  const cells = right.rows.flat();
  const needed = (wanted.right as Grid).rows.flat();
  if (cells.length !== needed.length) return undefined;
  const n = cells.findIndex((cell, at) => !comparisonWith(cell, model)(needed[at]));
  return n < 0
    ? undefined
    : causeOf(cells[n], { id: wanted.id, left: needed[n], right: needed[n] }, model);
}

type Grid = Extract<Expr, { kind: 'grid' }>;

/** Whether another formula has the same value as one on all trials that say something of both. */
function comparisonWith(right: Expr, model: Model): (formula: Expr) => boolean {
  const { same, apart, square } = trialsOf(model);
  const isFree = isOfAnySize(right);
  const values = new Map<Scope, Matrix | undefined>();
  const rightIn = (scope: Scope) => {
    if (!values.has(scope)) values.set(scope, valueIn(right, scope));
    return values.get(scope);
  };
  return (formula) => {
    const lists = isFree && isOfAnySize(formula) ? [square, same, apart] : [same];
    const scopes = lists.flatMap((list) => enoughOf(list, right, formula));
    const allowed = allowedIn(right, formula);
    let isCompared = false;
    for (const scope of scopes) {
      const [found, other] = [rightIn(scope), valueIn(formula, scope)];
      if ((found === undefined) !== (other === undefined)) return false;
      if (!found || !other) continue;
      if (!isSameValue(found, other, allowed)) return false;
      isCompared = true;
    }
    return isCompared || isSameTree(right, formula);
  };
}
