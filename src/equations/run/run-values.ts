import { add, filled, type Matrix } from '../../core/matrix.ts';
import { isChosen, type Name, shapeOf } from '../../expr/alphabet.ts';
import { cells } from '../../expr/cells.ts';
import { cellOf } from '../../expr/ref.ts';
import { computedOf, definition } from '../definitions.ts';
import type { Model } from '../network.ts';
import { withoutLogarithm } from '../no-logarithm.ts';
import { type Chosen, type Trace, traceOf } from '../trace.ts';
import { type Brought, inShape, type Printed, type Spread, spreadOf } from './printed.ts';

/** The numbers of a run, each quantity as it was brought or, where it was not, from those before it. */
export interface RunValues {
  /** Of every quantity. */
  readonly values: Trace;
  /** How far those that the run needs may be off. */
  readonly spread: Spread;
  /** What those that were brought come to from the quantities before them, and how far that may be off. */
  readonly wanted: ReadonlyMap<Name, Printed>;
  /** What every quantity comes to from the chosen ones alone. */
  readonly truth: Trace;
}

export type Run = ReadonlyMap<Name, Brought>;

/** The quantities whose cells those of one are computed from. */
export const sourceNames = (of: Name, model: Model): readonly Name[] =>
  isChosen(of)
    ? []
    : [...new Set(cells(definition(of, model)!, model).map((ref) => cellOf(ref).name))];

/** The values of a run, and what each should be. No rule is broken in the model. */
export function runValues(run: Run, chosen: Chosen, model: Model): RunValues {
  const truth = traceOf(chosen, model);
  const values: Partial<Record<Name, Matrix>> = { ...truth };
  const spread: Partial<Record<Name, Matrix>> = {};
  for (const [name, brought] of run) spread[name] = inShape(brought, shapeOf(name, model))?.within;
  const wanted = new Map<Name, Printed>();
  for (const name of neededOf(run, model)) {
    const printed = inShape(run.get(name), shapeOf(name, model));
    const found =
      name === 'L' && hasLogarithmOf0(values, model)
        ? unknown
        : spreadOf(definition(name, model)!, values, spread, model);
    if (printed) wanted.set(name, { ...found, within: add(found.within, printed.within) });
    const isNumber = found.value.values.every(Number.isFinite);
    values[name] = printed?.value ?? (isNumber ? found.value : truth[name]);
    spread[name] = printed?.within ?? (isNumber ? found.within : undefined);
  }
  return { values, spread, wanted, truth };
}

const unknown: Printed = { value: filled(1, 1, NaN), within: filled(1, 1, NaN) };

/**
 * Whether a prediction was cut off to one of which the loss takes the logarithm of 0, and its label asks for
 * that: evaluated it is a number, the largest that there is, but no one's loss.
 */
function hasLogarithmOf0({ y, yHat }: Trace, model: Model): boolean {
  const none = withoutLogarithm(model);
  return yHat!.values.some((share, n) => none.includes(share) && y!.values[n] !== share);
}

/** The computed quantities that were brought, and those that they are computed from, in their order. */
function neededOf(run: Run, model: Model): Name[] {
  const order = computedOf(model);
  const needed = new Set<Name>();
  for (const name of order.toReversed()) {
    if (!needed.has(name) && !run.has(name)) continue;
    needed.add(name);
    for (const source of sourceNames(name, model)) needed.add(source);
  }
  return order.filter((name) => needed.has(name));
}
