import { findParameter, type ParameterPlace } from './parameter-place.ts';
import { computeLoss, type Plan } from './plan.ts';

/** A weight or a bias, by its place, and the values it is to take. */
export interface Sweep extends ParameterPlace {
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
  across: Sweep,
  down: Sweep,
  losses = new Float64Array(across.values.length * down.values.length),
): Float64Array {
  const [width, height] = [across.values.length, down.values.length];
  if (losses.length !== width * height) {
    throw new RangeError(
      `landscape: given room for ${losses.length} losses, expected ${width} × ${height}`,
    );
  }
  const a = findParameter('landscape', plan, across);
  const b = findParameter('landscape', plan, down);
  if (a.values === b.values && a.index === b.index) {
    throw new RangeError(
      `landscape: both axes name layer ${across.layer}, row ${across.row}, ` +
        `column ${across.column}, expected two weights`,
    );
  }

  const [heldA, heldB] = [a.values[a.index], b.values[b.index]];
  for (let j = 0; j < height; j++) {
    b.values[b.index] = down.values[j];
    for (let i = 0; i < width; i++) {
      a.values[a.index] = across.values[i];
      losses[j * width + i] = computeLoss(plan);
    }
  }
  a.values[a.index] = heldA;
  b.values[b.index] = heldB;
  return losses;
}
