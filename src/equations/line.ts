import { entry, name } from '../expr/build.ts';
import { entry as entryOf } from '../expr/entry.ts';
import { type Axis, axesOf, type Name, type Sizes } from '../expr/names.ts';
import type { Entry, Expr, Index } from '../expr/tree.ts';
import { definition } from './definitions.ts';
import { type Layer, layersOf } from './network.ts';

/** The entry that scalar lines are about, counted from zero. */
export interface Focus {
  readonly example: number;
  readonly component: number;
  readonly node: number;
}

/** A line of the derivation: two formulas that have the same value. */
export interface Line {
  readonly id: string;
  readonly left: Expr;
  readonly right: Expr;
}

/** One thing the derivation says, as lines for a network of some size and the entry in focus. */
export type Equation = (sizes: Sizes, focus: Focus) => readonly Line[];

/** Several equations, one after the other. */
export const together =
  (...equations: Equation[]): Equation =>
  (sizes, focus) =>
    equations.flatMap((equation) => equation(sizes, focus));

/** The row and column, in a quantity, of what is in focus. */
export function placeIn(
  of: Name,
  sizes: Sizes,
  focus: Readonly<Record<'example' | 'component' | 'node', Index>>,
): readonly [Index, Index] {
  const index = (axis: Axis): Index => {
    if (axis === 'one' || (axis === 'example' && sizes.examples === 1)) return 0;
    return focus[axis];
  };
  const [row, column] = axesOf(of, sizes);
  return [index(row), index(column)];
}

/** The entry of a quantity that is in focus; `example` may be a sum's index instead. */
export const focused = (
  of: Name,
  sizes: Sizes,
  focus: Focus,
  example: Index = focus.example,
): Entry => entry(of, ...placeIn(of, sizes, { ...focus, example }));

/** The quantity, all of it, is what defines it. */
export const whole =
  (of: Name): Equation =>
  (sizes) => [{ id: `whole-${of}`, left: name(of), right: defined(of, sizes) }];

/** The quantity's entry in focus, and what it is computed from. */
export const one =
  (of: Name): Equation =>
  (sizes, focus) => {
    const [row, column] = placeIn(of, sizes, focus) as readonly [number, number];
    return [originOf(of, row, column, sizes)];
  };

/** Any entry of a computed quantity, and what it is computed from. */
export function originOf(of: Name, row: number, column: number, sizes: Sizes): Line {
  return {
    id: `one-${of}`,
    left: entry(of, row, column),
    right: entryOf(defined(of, sizes), row, column, sizes),
  };
}

/** The layer that has these weights. Throws where the network has no such layer. */
export function layerWith(weights: Name, sizes: Sizes): Layer {
  const layer = layersOf(sizes).find((each) => each.weights === weights);
  if (!layer) throw new Error(`A network of ${sizes.layers} layer(s) has no weights ${weights}`);
  return layer;
}

function defined(of: Name, sizes: Sizes): Expr {
  const formula = definition(of, sizes);
  if (!formula) throw new Error(`${of} is chosen by the reader, so no formula defines it`);
  return formula;
}
