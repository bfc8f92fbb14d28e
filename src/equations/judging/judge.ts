import { type Shape, sameShape } from '../../core/matrix.ts';
import { type Name, shapeOf } from '../../expr/alphabet.ts';
import { name } from '../../expr/build.ts';
import type { Scope } from '../../expr/evaluate.ts';
import { gradientNamed, underItsName } from '../../expr/live.ts';
import { rewrite } from '../../expr/rewrite.ts';
import { shape } from '../../expr/shape.ts';
import { type Expr, isSameTree } from '../../expr/tree.ts';
import { computedOf } from '../definitions.ts';
import type { Line } from '../line.ts';
import { chosenOf, type Model } from '../network.ts';
import { isOfAnySize } from './any-size.ts';
import { causeOf } from './cause.ts';
import { clashOf, type PartClash } from './clash.ts';
import type { Mistake } from './mistake.ts';
import { remembering } from './remembering.ts';
import { allowedIn, differing, isSameValue, valueIn } from './same-value.ts';
import { enoughOf, trialsOf } from './trials.ts';

/** What a reader has written: `left = right`, or a right side alone. */
export interface Written {
  readonly left?: Expr;
  readonly right: Expr;
}

/** What is to be said of a line. */
export type Verdict =
  | { readonly kind: 'right' }
  /** Right for these sizes and any numbers, but not in a network of other sizes. */
  | { readonly kind: 'onlyHere'; readonly cause?: Mistake }
  /** Not what is asked for, but right of another quantity, or said to be another one. */
  | { readonly kind: 'another'; readonly of: Expr; readonly isTrue: boolean }
  /** Parts of it do not fit together. */
  | { readonly kind: 'clash'; readonly clash: PartClash; readonly cause?: Mistake }
  /** It has another shape than what it is to be. */
  | {
      readonly kind: 'shape';
      readonly given: Shape;
      readonly wanted: Shape;
      readonly cause?: Mistake;
    }
  /** Another value. The entries that differ, on the reader's own network, in reading order from 0. */
  | { readonly kind: 'wrong'; readonly entries: readonly number[]; readonly cause?: Mistake };

/**
 * Judges a line against the right one, in order: do its shapes meet, has it the right value on the
 * reader's network, on others of its sizes and, where it speaks of no single cell, on networks of other
 * sizes; and if not, which single mistake makes of the right line one of the same value. `scope` holds
 * the reader's numbers; no rule is broken in the model. Takes any trees, and throws nothing.
 */
export function judge(written: Written, line: Line, scope: Scope, model: Model): Verdict {
  // What is written as in the line is what is asked for, also at a corner, where a difference tells nothing.
  const isAsked = written.left && isSameTree(written.left, line.left);
  const left = written.left && !isAsked ? withGradientsNamed(written.left) : undefined;
  const right = withGradientsNamed(written.right);
  const wanted = { ...line, right: withGradientsNamed(line.right) };
  const clash = clashOf(right, model);
  if (clash) return { kind: 'clash', clash, cause: causeOf(right, wanted, model) };
  const asked = askedBy(wanted);
  const own = remembering(scope);
  const trials = trialsOf(model);
  // Beside the corner of a relu, or where a prediction is all but 0, the page's own line cannot be told
  // from a wrong one by its numbers, and so no other line can.
  const tells = (each: Scope) => isEqualOn([each], wanted.right, asked);
  const same = enoughOf([own, ...trials.same], left ?? right, right, asked);
  const isRight =
    same.every((each) => isEqualOn([each], right, asked) || !tells(each)) && same.some(tells);
  const telling = left ? same.filter(tells) : [];
  if (left && !isEqualOn(telling, left, asked)) {
    const isTrue = isEqualOn(telling, left, right);
    if (isTrue || isRight) return { kind: 'another', of: left, isTrue };
  }
  if (!isRight) return wrong(right, wanted, own, model);
  // Of a line that speaks of a single cell nothing can be asked in a network of other sizes.
  const isGeneral = !isOfAnySize(right) || isEqualOn(trials.apart.filter(tells), right, asked);
  return isGeneral ? { kind: 'right' } : { kind: 'onlyHere', cause: causeOf(right, wanted, model) };
}

function wrong(right: Expr, wanted: Line, own: Scope, model: Model): Verdict {
  const asked = askedBy(wanted);
  const same = enoughOf(trialsOf(model).same, right);
  const [given, needed] = [shape(right, model), shape(asked, model)];
  const hasShape = sameShape(given, needed);
  const cause = causeOf(right, wanted, model);
  // A mistake that happens to give another quantity of the same shape is a mistake.
  const other = hasShape && cause ? undefined : quantityWith(right, same, model);
  if (other) return { kind: 'another', of: name(other), isTrue: true };
  if (!hasShape) return { kind: 'shape', given, wanted: needed, cause };
  const [found, value] = [right, asked].map((each) => valueIn(each, own));
  const entries = found && value ? differing(found, value, allowedIn(right, asked)) : [];
  return { kind: 'wrong', entries, cause };
}

/** With ∂L/∂W by its name, whose value is known; any other derivative is a difference of two losses. */
const withGradientsNamed = (expr: Expr): Expr => rewrite(expr, gradientNamed);

/** What has the value that is asked for: a quantity, a row or an entry, and else the right side itself. */
function askedBy({ left, right }: Line): Expr {
  const named = underItsName(left);
  return ['name', 'row', 'entry'].includes(named.kind) ? named : right;
}

/** The quantity that a formula has the value of. */
function quantityWith(right: Expr, same: readonly Scope[], model: Model): Name | undefined {
  const given = shape(right, model);
  return [...computedOf(model), ...chosenOf(model)]
    .filter((each) => sameShape(shapeOf(each, model), given))
    .find((each) => isEqualOn(same, name(each), right));
}

/** Whether two formulas have one value on every network of a list. */
function isEqualOn(scopes: readonly Scope[], found: Expr, wanted: Expr): boolean {
  const allowed = allowedIn(found, wanted);
  return scopes.every((scope) => {
    const [a, b] = [valueIn(found, scope), valueIn(wanted, scope)];
    return a !== undefined && b !== undefined && isSameValue(a, b, allowed);
  });
}
