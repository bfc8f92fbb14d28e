import type { Name } from '../../expr/alphabet.ts';
import { apply, entry, expectation, name, partial, sum } from '../../expr/build.ts';
import { type Entry, type Expr, type Index, indexOf } from '../../expr/tree.ts';
import { type Focus, focused, inFocus } from '../line.ts';
import type { Model } from '../network.ts';

/** What the formulas of a policy are made of, in one state, about one preference θ. */
export interface Parts {
  /** The preference in focus. */
  readonly theta: Entry;
  /** Which action it is that of, counted from zero. */
  readonly own: number;
  readonly p: (action: Index) => Entry;
  readonly f: (action: Index) => Entry;
  /** ∂p/∂θ of an action. */
  readonly slope: (action: Index) => Expr;
  /** ∂log p/∂θ of an action: its score. */
  readonly score: (action: Index, by?: Entry) => Expr;
  /** Σ over the actions. */
  readonly overActions: (term: (action: Index) => Expr) => Expr;
  /** E[…], on average over the actions as they are drawn. */
  readonly expected: (term: (action: Index) => Expr) => Expr;
}

/** The letter of an action under a Σ or an E. */
const anyAction = indexOf(1);

export const E = name('L');
export const baseline = name('baseline');

/** The parts of the formulas of what is in focus. */
export function partsOf(model: Model, focus: Focus): Parts {
  const { z, number: axis } = model.layers[0];
  const row = inFocus('example', model, focus);
  const at = (of: Name) => (action: Index) => entry(of, row, action);
  const [p, f] = [at('yHat'), at('y')];
  const theta = focused(z, model, focus);
  return {
    theta,
    own: inFocus(axis, model, focus),
    p,
    f,
    slope: (action) => partial(p(action), theta),
    score: (action, by = theta) => partial(apply('log', p(action)), by),
    overActions: (term) => sum(axis, term(anyAction)),
    expected: (term) => expectation(axis, p(anyAction), term(anyAction)),
  };
}

/** Every action, counted from zero. */
export const actionsOf = ({ widths }: Model): number[] =>
  Array.from({ length: widths[0] }, (_, action) => action);
