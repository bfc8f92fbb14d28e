import type { Trace } from '../../equations/trace.ts';
import type { WeightPath } from '../../equations/weight-paths.ts';
import { evaluateNumber, type Scope } from '../../expr/evaluate.ts';
import type { Expr } from '../../expr/tree.ts';
import type { Choices } from '../../store/choices.ts';
import { scopeIn, traceIn } from '../../store/derive.ts';

/** What paths come to, in one state of the numbers. */
export interface PathValues {
  readonly ofFactor: (factor: Expr) => number;
  /** What the products along some paths add up to. */
  readonly ofAll: (paths: readonly WeightPath[]) => number;
}

/** Evaluates each factor once for the same numbers, however many paths share it. */
export function pathValuesIn(choices: Choices): PathValues {
  const trace = traceIn(choices);
  const values = known.get(trace) ?? valuesOf(scopeIn(choices));
  known.set(trace, values);
  return values;
}
const known = new WeakMap<Trace, PathValues>();

function valuesOf(scope: Scope): PathValues {
  const found = new Map<Expr, number>();
  const ofFactor = (factor: Expr) => {
    const value = found.get(factor) ?? evaluateNumber(factor, scope);
    found.set(factor, value);
    return value;
  };
  const ofPath = ({ factors }: WeightPath) =>
    factors.reduce((product, factor) => product * ofFactor(factor), 1);
  return { ofFactor, ofAll: (paths) => paths.reduce((sum, path) => sum + ofPath(path), 0) };
}
