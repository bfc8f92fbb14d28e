import {
  add,
  filled,
  map,
  type Matrix,
  sameShape,
  type Shape,
  subtract,
  transpose,
  withCell,
} from '../../core/matrix.ts';
import type { Name } from '../../expr/alphabet.ts';
import { cells } from '../../expr/cells.ts';
import { evaluate } from '../../expr/evaluate.ts';
import { cellOf } from '../../expr/ref.ts';
import { turned } from '../../expr/shape.ts';
import type { Expr } from '../../expr/tree.ts';
import type { Model } from '../network.ts';
import { scopeOf, type Trace } from '../trace.ts';

/** Numbers that were cut off when they were printed, and how far each may be from what it was. */
export interface Printed {
  readonly value: Matrix;
  /** Of the same shape. */
  readonly within: Matrix;
}

/** What a reader brings for a quantity: its shape, and its numbers where all of them can be read. */
export interface Brought {
  readonly shape: Shape;
  readonly printed?: Printed;
}

/** How far quantities may be off, by their names; those that are not here are exact. */
export type Spread = Readonly<Partial<Record<Name, Matrix>>>;

export const isTransposeOf = (a: Shape, b: Shape): boolean => sameShape(a, turned(b));

/** What was brought in the shape that it should have, turned where that is all that is wrong with it. */
export function inShape(brought: Brought | undefined, shape: Shape): Printed | undefined {
  if (!brought?.printed) return undefined;
  const { value, within } = brought.printed;
  if (sameShape(value, shape)) return brought.printed;
  return isTransposeOf(value, shape)
    ? { value: transpose(value), within: transpose(within) }
    : undefined;
}

/** The value of a formula of such quantities, and how far it may be off as they may be, each by itself. */
export function spreadOf(formula: Expr, values: Trace, spread: Spread, model: Model): Printed {
  const value = evaluate(formula, scopeOf(values, model));
  let within = filled(value.rows, value.columns);
  for (const ref of cells(formula, model)) {
    const { name, row, column } = cellOf(ref);
    const of = values[name]!;
    const place = row * of.columns + column;
    const by = spread[name]?.values[place] ?? 0;
    if (by === 0) continue;
    const moved = { ...values, [name]: withCell(of, row, column, of.values[place] + by) };
    const change = subtract(evaluate(formula, scopeOf(moved, model)), value);
    within = add(within, map(change, Math.abs));
  }
  return { value, within };
}

/** The places, in reading order and from 0, in which two values are further apart than they may be. */
export const apart = (a: Matrix, b: Matrix, allowed: Matrix): number[] =>
  // Not `> …`, for which no number would be equal to any.
  Array.from(a.values.keys()).filter(
    (n) => !(Math.abs(a.values[n] - b.values[n]) <= allowed.values[n]),
  );
