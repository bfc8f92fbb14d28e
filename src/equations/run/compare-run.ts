import { type Matrix, sameShape, type Shape } from '../../core/matrix.ts';
import { isChosen, type Name, shapeOf } from '../../expr/alphabet.ts';
import { computedOf } from '../definitions.ts';
import { chosenOf, type Model } from '../network.ts';
import type { Chosen } from '../trace.ts';
import { apart, inShape, isTransposeOf } from './printed.ts';
import { type RunCause, runCause } from './run-cause.ts';
import { sourceNames, type Run, type RunValues, runValues } from './run-values.ts';

/** What is to be said of a quantity that a reader brings. */
export type Verdict =
  /** One that the reader sets: it is taken as it is. */
  | { readonly kind: 'taken' }
  | { readonly kind: 'agrees'; readonly within: number }
  /** Right from what comes before it, and other than it should be because that is. */
  | { readonly kind: 'follows'; readonly from: Name }
  | Differs
  | {
      readonly kind: 'shape';
      readonly given: Shape;
      readonly wanted: Shape;
      readonly isTransposed: boolean;
    }
  /** Some of its numbers could not be read. */
  | { readonly kind: 'unread' }
  /** Nothing can be told: what it is computed from could not be used, or has no such value. */
  | { readonly kind: 'untold'; readonly from?: Name };

/** Other than what comes before it gives. */
export interface Differs {
  readonly kind: 'differs';
  readonly given: Matrix;
  readonly wanted: Matrix;
  /** The places of the entries that differ, in reading order and from 0. */
  readonly entries: readonly number[];
  readonly within: number;
  readonly cause?: RunCause;
}

export interface Finding {
  readonly name: Name;
  readonly verdict: Verdict;
}

/**
 * Compares the quantities of a run with what they should be, what comes first in the computation first.
 * Each is judged by its own formula and the quantities before it as they were brought, so that the one
 * step that is wrong is blamed and not what follows from it. `chosen` holds what the reader sets, as the
 * run has it; no rule is broken in the model. Throws nothing.
 */
export function compareRun(run: Run, chosen: Chosen, model: Model): Finding[] {
  const found = runValues(run, chosen, model);
  /** By every quantity the first one before it that is not as it should be. */
  const blamed = new Map<Name, Name>();
  const off = new Set<Name>();
  const findings: Finding[] = [];
  for (const name of [...chosenOf(model), ...computedOf(model)]) {
    const before = sourceNames(name, model).flatMap((source) =>
      off.has(source) ? [source] : (blamed.get(source) ?? []),
    )[0] as Name | undefined;
    if (before !== undefined) blamed.set(name, before);
    if (!run.has(name)) continue;
    const verdict = verdictOn(name, before, run, found, model);
    findings.push({ name, verdict });
    if (isOff(verdict)) off.add(name);
  }
  return findings;
}

/** The first that is wrong and, where none is, the first that cannot be read. */
export const firstOff = (findings: readonly Finding[]): Finding | undefined =>
  findings.find(({ verdict }) => isOff(verdict) && verdict.kind !== 'unread') ??
  findings.find(({ verdict }) => isOff(verdict));

/** Whether it is itself that is wrong, or cannot be used. */
export const isOff = ({ kind }: Verdict): boolean =>
  kind === 'differs' || kind === 'shape' || kind === 'unread';

function verdictOn(
  name: Name,
  before: Name | undefined,
  run: Run,
  found: RunValues,
  model: Model,
): Verdict {
  const brought = run.get(name)!;
  const shape = shapeOf(name, model);
  if (!sameShape(brought.shape, shape)) {
    const isTransposed = isTransposeOf(brought.shape, shape);
    return { kind: 'shape', given: brought.shape, wanted: shape, isTransposed };
  }
  const given = inShape(brought, shape);
  if (!given) return { kind: 'unread' };
  if (isChosen(name)) return { kind: 'taken' };
  const { value: wanted, within: allowed } = found.wanted.get(name)!;
  const isKnown = [wanted, allowed].every(({ values }) => values.every(Number.isFinite));
  if (!isKnown) return { kind: 'untold' };
  const within = Math.max(...allowed.values);
  const entries = apart(given.value, wanted, allowed);
  if (entries.length > 0) {
    // What comes before it was not to be used, so that this may well follow from it.
    if (before !== undefined && !isUsable(before, run, model))
      return { kind: 'untold', from: before };
    const cause = runCause(name, given, run, found, model);
    return { kind: 'differs', given: given.value, wanted, entries, within, cause };
  }
  const isTrue = apart(given.value, found.truth[name]!, allowed).length === 0;
  return before === undefined || isTrue
    ? { kind: 'agrees', within }
    : { kind: 'follows', from: before };
}

const isUsable = (name: Name, run: Run, model: Model): boolean =>
  inShape(run.get(name), shapeOf(name, model)) !== undefined;
