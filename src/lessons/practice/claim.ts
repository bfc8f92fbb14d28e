import { definition } from '../../equations/definitions.ts';
import { type Line, originOf } from '../../equations/line.ts';
import type { Model } from '../../equations/network.ts';
import { isChosen, type Name } from '../../expr/alphabet.ts';
import { name } from '../../expr/build.ts';
import { gradientNamed, underItsName } from '../../expr/live.ts';
import type { Expr } from '../../expr/tree.ts';

/** What a line claims to be about: a quantity, all of it or an entry; nothing where it is anything else. */
export function quantityClaimed(left: Expr): Name | undefined {
  const named = underItsName(left);
  return named.kind === 'name' || named.kind === 'entry' || named.kind === 'row'
    ? named.name
    : undefined;
}

/** A derivative of the loss by a quantity, all of it, under the name that it has, where it has one. */
export function quantityNamed(left: Expr, { layers }: Model): Expr {
  const gradient = gradientNamed(left);
  if (gradient) return gradient;
  if (left.kind !== 'partial' || left.by.kind !== 'name') return left;
  const { name: by } = left.by;
  const isOfLoss = left.of.kind === 'name' && left.of.name === 'L';
  const layer = isOfLoss && layers.find(({ z }) => z === by);
  return layer ? name(layer.delta) : left;
}

/**
 * The right line for what a reader's line claims to be, its left side; without one, for the goal. Of what
 * has no formula of its own, as a derivative by an output, it is known by its value alone. Nothing where
 * it is a quantity that is given.
 */
export function lineClaimed(left: Expr | undefined, goal: Name, model: Model): Line | undefined {
  const claimed = left ?? name(goal);
  const named = quantityNamed(claimed, model);
  const of = quantityClaimed(named);
  if (of && isChosen(of)) return undefined;
  const id = 'claimed';
  if (named.kind === 'name') return { id, left: claimed, right: definition(named.name, model)! };
  const isPlain =
    named.kind === 'entry' && typeof named.row === 'number' && typeof named.column === 'number';
  if (isPlain) {
    const { right } = originOf(named.name, named.row, named.column, model);
    return { id, left: claimed, right };
  }
  return { id, left: claimed, right: claimed };
}
