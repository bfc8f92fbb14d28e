import { sameShape } from '../../core/matrix.ts';
import { randomFrom } from '../../core/random.ts';
import { quantityOf } from '../../expr/alphabet.ts';
import { children } from '../../expr/children.ts';
import type { Scope } from '../../expr/evaluate.ts';
import type { Expr } from '../../expr/tree.ts';
import { judge } from '../judging/judge.ts';
import type { Mistake, MistakeId } from '../judging/mistake.ts';
import { mistakesIn } from '../judging/mistakes.ts';
import { valueIn } from '../judging/same-value.ts';
import { trialsOf } from '../judging/trials.ts';
import type { Model } from '../network.ts';
import { derivationLines, type LineOf } from './derivation-lines.ts';
import { isCircular } from './followed.ts';
import { isSeenInPrint } from './printed-slips.ts';
import { shuffled } from './shuffled.ts';

/** A derivation with something wrong in one of its lines. */
export interface Slip {
  /** The right lines. */
  readonly lines: readonly LineOf[];
  /** The place of the line with the slip among them, from 0. */
  readonly at: number;
  readonly wrong: Mistake;
}

/** How often a slip is one that is seen in print, where the network has such. */
const inPrint = 0.3;
/** An entry that a slip gets wrong is off by at least so much of what it should be. */
const leastOff = 0.1;

/**
 * The derivation of a network with one slip in it, which no rounding hides: the same for the same seed,
 * whatever the reader's numbers. Nothing where no line can go wrong. No rule is broken in the model.
 */
export function slipOf(model: Model, seed: number): Slip | undefined {
  const random = randomFrom(seed);
  const lines = derivationLines(model);
  const wantsPrint = random() < inPrint;
  const order = shuffled([...lines.keys()], random);
  const kinds = wantsPrint ? [isSeenInPrint, () => true] : [() => true];
  for (const isWanted of kinds) {
    for (const at of order) {
      const wrong = firstIn(lines[at], (each) => isWanted(each, lines[at]), random, model);
      if (wrong) return { lines, at, wrong };
    }
  }
  return undefined;
}

/** A slip in a line: every kind of mistake as likely as any other, however often it can be made. */
function firstIn(
  line: LineOf,
  isWanted: (wrong: Mistake) => boolean,
  random: () => number,
  model: Model,
): Mistake | undefined {
  const all = mistakesIn(line.right, model).filter(
    (each) => isWanted(each) && !isGivenAway(each, line),
  );
  const ids = shuffled([...new Set(all.map(({ id }) => id))], random);
  for (const id of ids) {
    const ofKind = shuffled(
      all.filter((each) => each.id === id),
      random,
    );
    const found = ofKind.find((each) => isSlip(each, line, model));
    if (found) return found;
  }
  return undefined;
}

/**
 * What is seen at a glance: a matrix written out cell by cell among names, a sum less one of its terms, the
 * slope of an activation that the layer does not have, or all of a line halved or turned round that no one
 * would halve or turn.
 */
function isGivenAway({ id, part, formula }: Mistake, { of, right }: LineOf): boolean {
  if (id === 'pathForgotten' || id === 'slopeOfAnother' || hasGrid(formula)) return true;
  const { kind, as } = quantityOf(of);
  const isOfLoss = as === 'gradient' || kind === 'error' || kind === 'loss';
  return part === right && !isOfLoss && ofWhole.includes(id);
}

const ofWhole: readonly MistakeId[] = ['sign', 'turned', 'averaged', 'doubled'];

const hasGrid = (expr: Expr): boolean => expr.kind === 'grid' || children(expr).some(hasGrid);

/** Whether a mistake is truly one here, is plainly off, and is told from every other. */
function isSlip(wrong: Mistake, line: LineOf, model: Model): boolean {
  const { id, formula } = wrong;
  const { same } = trialsOf(model);
  if (isCircular({ of: line.of, formula }, model)) return false;
  if (!isPlainlyOff(formula, line.right, same)) return false;
  const verdict = judge({ right: formula }, line, same[0], model);
  // What is right at these sizes alone has a cause, and is no slip.
  return 'cause' in verdict && verdict.kind !== 'onlyHere' && verdict.cause?.id === id;
}

/** Whether a formula has no value here, another shape, or somewhere another value by far. */
function isPlainlyOff(formula: Expr, right: Expr, scopes: readonly Scope[]): boolean {
  return scopes.some((scope) => {
    const [found, wanted] = [valueIn(formula, scope), valueIn(right, scope)];
    if (!found || !wanted || !sameShape(found, wanted)) return true;
    return found.values.some(
      (value, n) => !(Math.abs(value - wanted.values[n]) <= leastOff * Math.abs(wanted.values[n])),
    );
  });
}
