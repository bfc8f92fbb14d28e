import { type Matrix, sameShape } from '../../core/matrix.ts';
import { isChosen, type Name } from '../../expr/alphabet.ts';
import type { Expr } from '../../expr/tree.ts';
import { computedOf, definition } from '../definitions.ts';
import type { Mistake } from '../judging/mistake.ts';
import { mistakesIn } from '../judging/mistakes.ts';
import { valueIn } from '../judging/same-value.ts';
import type { Model } from '../network.ts';
import { scopeOf, type Trace } from '../trace.ts';
import { apart, type Printed } from './printed.ts';
import { sourceNames, type Run, type RunValues } from './run-values.ts';

/** A mistake in the formula of a quantity. */
export interface RunCause {
  readonly of: Name;
  readonly mistake: Mistake;
}

/**
 * The first single mistake that gives the numbers that were brought for a quantity: in its own formula or
 * in that of one before it that was not brought, the nearest first. Nothing where there is none.
 */
export function runCause(
  of: Name,
  given: Printed,
  run: Run,
  { values, wanted }: RunValues,
  model: Model,
): RunCause | undefined {
  const { within } = wanted.get(of)!;
  const unseen = unseenBefore(of, run, model);
  for (const name of [of, ...unseen.toReversed()]) {
    const after = name === of ? [] : [...unseen.slice(unseen.indexOf(name) + 1), of];
    const mistake = mistakesIn(definition(name, model)!, model).find(({ formula }) => {
      const value = following(name, formula, after, values, model);
      return (
        value && sameShape(value, given.value) && apart(given.value, value, within).length === 0
      );
    });
    if (mistake) return { of: name, mistake };
  }
  return undefined;
}

/** The computed quantities that lead to one and were not brought, in their order. */
function unseenBefore(of: Name, run: Run, model: Model): Name[] {
  const found = new Set<Name>();
  const look = (name: Name): void => {
    for (const source of sourceNames(name, model)) {
      if (isChosen(source) || run.has(source) || found.has(source)) continue;
      found.add(source);
      look(source);
    }
  };
  look(of);
  return computedOf(model).filter((name) => found.has(name));
}

/** What the last of some quantities comes to where the first of them has another formula. */
function following(
  changed: Name,
  formula: Expr,
  after: readonly Name[],
  values: Trace,
  model: Model,
): Matrix | undefined {
  let trace = values;
  for (const name of [changed, ...after]) {
    const value = valueOf(name === changed ? formula : definition(name, model)!, trace, model);
    if (!value) return undefined;
    trace = { ...trace, [name]: value };
  }
  return trace[after.at(-1) ?? changed];
}

const valueOf = (formula: Expr, values: Trace, model: Model) =>
  valueIn(formula, scopeOf(values, model));
