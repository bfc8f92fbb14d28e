import { place } from './matrix.ts';
import { lossAt, type Plan } from './plan.ts';

/** A weight, by its place (layer, row and column, all from 0), and the values it is to take. */
export interface Axis {
  readonly layer: number;
  readonly row: number;
  readonly column: number;
  readonly values: ArrayLike<number>;
}

/**
 * The loss over a grid of two weights' values, every other weight held as the plan has it.
 * The loss at across.values[i] and down.values[j] is `losses[j * across.values.length + i]`, in
 * `losses` if that is given, for a caller that draws again and again.
 * The plan gets its two weights back; its outputs are left at those of the grid's last place.
 *
 * Throws when an axis names no weight of the plan, when both name the same weight, and when `losses`
 * has not the grid's length.
 */
export function landscape(
  plan: Plan,
  across: Axis,
  down: Axis,
  losses = new Float64Array(across.values.length * down.values.length),
): Float64Array {
  const [width, height] = [across.values.length, down.values.length];
  if (losses.length !== width * height) {
    throw new RangeError(
      `landscape: given room for ${losses.length} losses, expected ${width} × ${height}`,
    );
  }
  const a = find(plan, across);
  const b = find(plan, down);
  if (a.weights === b.weights && a.index === b.index) {
    throw new RangeError(
      `landscape: both axes name layer ${across.layer}, row ${across.row}, ` +
        `column ${across.column}, expected two weights`,
    );
  }

  const [heldA, heldB] = [a.weights[a.index], b.weights[b.index]];
  for (let j = 0; j < height; j++) {
    b.weights[b.index] = down.values[j];
    for (let i = 0; i < width; i++) {
      a.weights[a.index] = across.values[i];
      losses[j * width + i] = lossAt(plan);
    }
  }
  a.weights[a.index] = heldA;
  b.weights[b.index] = heldB;
  return losses;
}

function find({ layers }: Plan, { layer, row, column }: Axis) {
  const found = layers.find((_, k) => k === layer);
  if (found === undefined) {
    throw new RangeError(
      `landscape: given layer ${layer}, expected one of ${layers.length}, counted from 0`,
    );
  }
  const shape = { rows: found.incoming, columns: found.width };
  const index = place(`landscape, layer ${layer}`, shape, row, column);
  return { weights: found.weights, index };
}
