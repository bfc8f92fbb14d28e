import { randomFrom } from '../../core/random.ts';
import type { Scope } from '../../expr/evaluate.ts';
import type { Mistake, MistakeId } from '../judging/mistake.ts';
import { mistakesIn } from '../judging/mistakes.ts';
import { allowedIn, isSameValue, valueIn } from '../judging/same-value.ts';
import { trialsOf } from '../judging/trials.ts';
import type { Model } from '../network.ts';
import { shuffled } from './shuffled.ts';
import type { Slip } from './slip.ts';

const count = 4;

/** What could be said of one and the same slip: where one of a list is true, no other of it is offered. */
const alike: readonly (readonly MistakeId[])[] = [
  ['slopeForgotten', 'factorForgotten', 'oneMinusForgotten', 'termForgotten'],
  ['sumForgotten', 'pathForgotten', 'index', 'indicesSwapped'],
  ['swapped', 'turned'],
  ['averaged', 'averagedFirst', 'doubled'],
  ['functionForgotten', 'sumForOutput'],
  ['functionForSlope', 'slopeOfOutput', 'slopeOfAnother'],
];

/** What is offered where a line can go wrong in few ways. */
const common: readonly MistakeId[] = ['sign', 'layer', 'updated', 'transposed', 'factorForgotten'];

/**
 * Four things that could be wrong with the line of a slip, one of them what is: the others are mistakes
 * that can be made in that line and would give something else. In an order that follows from the seed.
 */
export function choicesFor({ lines, at, wrong }: Slip, seed: number, model: Model): MistakeId[] {
  const random = randomFrom(-seed);
  const possible = mistakesIn(lines[at].right, model);
  const excluded = new Set<MistakeId>([
    ...alike.flatMap((list) => (list.includes(wrong.id) ? list : [])),
    ...possible.flatMap((each) => (isSame(each, wrong, model) ? [each.id] : [])),
    wrong.id,
  ]);
  const ids = [...new Set(possible.map(({ id }) => id))].filter((id) => !excluded.has(id));
  const others = [...shuffled(ids, random), ...common].filter(
    (id, n, all) => !excluded.has(id) && all.indexOf(id) === n,
  );
  return shuffled([wrong.id, ...others.slice(0, count - 1)], random);
}

/**
 * Whether two mistakes come to the same on networks like this one; where the shapes of neither fit in such
 * a network, on ones in which all shapes fit.
 */
function isSame(a: Mistake, b: Mistake, model: Model): boolean {
  const { same, square } = trialsOf(model);
  const allowed = allowedIn(a.formula, b.formula);
  const valuesOn = (scopes: readonly Scope[]) =>
    scopes
      .map((scope) => [valueIn(a.formula, scope), valueIn(b.formula, scope)] as const)
      .filter(([found, other]) => found ?? other);
  const here = valuesOn(same.slice(0, 3));
  return (here.length > 0 ? here : valuesOn(square)).every(
    ([found, other]) => found && other && isSameValue(found, other, allowed),
  );
}
