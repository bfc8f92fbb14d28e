import { type Axis, axesOf, type Name, sizeOf } from '../expr/alphabet.ts';
import { entry, name } from '../expr/build.ts';
import { entry as entryOf } from '../expr/entry.ts';
import type { Entry, Expr, Index } from '../expr/tree.ts';
import { definition } from './definitions.ts';
import type { Layer, Model } from './network.ts';

/** What scalar lines are about, counted from zero: an example, an input and a unit of each layer. */
export interface Focus {
  readonly example: number;
  /** The input, then the unit of layer 1, 2 … */
  readonly units: readonly number[];
}

/** A line of the derivation: two formulas that have the same value. */
export interface Line {
  readonly id: string;
  readonly left: Expr;
  readonly right: Expr;
}

/** One thing the derivation says, as lines for a network and what is in focus. */
export type Equation = (model: Model, focus: Focus) => readonly Line[];

/** Indices that take the place of those in focus, by their axes: those of sums. */
export type Indices = Readonly<Partial<Record<Axis, Index>>>;

/** The units in focus with another one along an axis: 0 where nothing was said of one before it. */
export const withUnit = (units: Focus['units'], axis: number, unit: number): Focus['units'] =>
  Array.from({ length: Math.max(units.length, axis + 1) }, (_, n) =>
    n === axis ? unit : (units[n] ?? 0),
  );

/** Several equations, one after the other. */
export const together =
  (...equations: Equation[]): Equation =>
  (model, focus) =>
    equations.flatMap((equation) => equation(model, focus));

/** The index along an axis that is in focus: 0 where there is only one. */
export function inFocus(axis: Axis, model: Model, focus: Focus): number {
  if (axis === 'one' || sizeOf(axis, model) === 1) return 0;
  return axis === 'example' ? focus.example : (focus.units[axis] ?? 0);
}

/** The row and column, in a quantity, of what is in focus. */
export function placeIn(of: Name, model: Model, focus: Focus): readonly [number, number] {
  const [row, column] = axesOf(of, model);
  return [inFocus(row, model, focus), inFocus(column, model, focus)];
}

/** The entry of a quantity that is in focus; a sum's index may stand in its place along an axis. */
export function focused(of: Name, model: Model, focus: Focus, summed: Indices = {}): Entry {
  const [row, column] = axesOf(of, model).map(
    (axis) => summed[axis] ?? inFocus(axis, model, focus),
  );
  return entry(of, row, column);
}

/** The quantity, all of it, is what defines it. */
export const whole =
  (of: Name): Equation =>
  (model) => [{ id: `whole-${of}`, left: name(of), right: defined(of, model) }];

/** The quantity's entry in focus, and what it is computed from. */
export const one =
  (of: Name): Equation =>
  (model, focus) => [originOf(of, ...placeIn(of, model, focus), model)];

/** Any entry of a computed quantity, and what it is computed from. */
export function originOf(of: Name, row: number, column: number, model: Model): Line {
  return {
    id: `one-${of}`,
    left: entry(of, row, column),
    right: entryOf(defined(of, model), row, column, model),
  };
}

/** The layer that has these weights, or this bias. Throws where the network has no such layer. */
export function layerWith(weights: Name, { layers }: Model): Layer {
  const layer = layers.find((each) => each.weights === weights || each.bias === weights);
  if (!layer) throw new Error(`A network of ${layers.length} layer(s) has no weights ${weights}`);
  return layer;
}

function defined(of: Name, model: Model): Expr {
  const formula = definition(of, model);
  if (!formula) throw new Error(`${of} is chosen by the reader, so no formula defines it`);
  return formula;
}
