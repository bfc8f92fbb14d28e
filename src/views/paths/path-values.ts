import type { Trace } from '../../equations/trace.ts';
import type { WeightPath } from '../../equations/weight-paths.ts';
import { evaluateNumber, type Scope } from '../../expr/evaluate.ts';
import type { Expr } from '../../expr/tree.ts';
import type { Choices } from '../../store/choices.ts';
import { scopeIn, traceIn } from '../../store/derive.ts';
import { seenIn } from '../../store/unseen.ts';

/** What paths come to, in one state of the numbers. */
export interface PathValues {
  readonly ofFactor: (factor: Expr) => number;
  /** What the products along some paths add up to. */
  readonly ofAll: (paths: readonly WeightPath[]) => number;
}

/** Evaluates each factor and each path once for the same numbers, however many rows show it. */
export function pathValuesIn(choices: Choices): PathValues {
  const trace = traceIn(choices);
  const values = known.get(trace) ?? valuesOf(scopeIn(choices), seenIn(choices));
  known.set(trace, values);
  return values;
}
const known = new WeakMap<Trace, PathValues>();

function valuesOf(scope: Scope, seen: (value: number) => number): PathValues {
  const ofFactor = once((factor: Expr) => seen(evaluateNumber(factor, scope)));
  const ofPath = once(({ factors }: WeightPath) =>
    factors.reduce((product, factor) => product * ofFactor(factor), 1),
  );
  return { ofFactor, ofAll: (paths) => seen(paths.reduce((sum, path) => sum + ofPath(path), 0)) };
}

/** The same function, which does not work out again what it has been asked before. */
function once<Of extends object>(value: (of: Of) => number): (of: Of) => number {
  const found = new Map<Of, number>();
  return (of) => {
    const known = found.get(of) ?? value(of);
    found.set(of, known);
    return known;
  };
}
