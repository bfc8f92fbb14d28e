import { place } from './matrix.ts';
import type { Plan } from './plan.ts';

/** Where a weight or a bias is: layer, row and column, all from 0; of the weights unless told. */
export interface ParameterPlace {
  readonly layer: number;
  readonly of?: 'weights' | 'bias';
  readonly row: number;
  readonly column: number;
}

/**
 * The buffer of the plan that has the number in it, and at which index.
 * Throws, in the name of `operation`, when the plan has none in that place.
 */
export function findParameter(
  operation: string,
  { layers }: Plan,
  { layer, of = 'weights', row, column }: ParameterPlace,
): { readonly values: Float64Array; readonly index: number } {
  const found = layers.find((_, k) => k === layer);
  if (found === undefined) {
    throw new RangeError(
      `${operation}: given layer ${layer}, expected one of ${layers.length}, counted from 0`,
    );
  }
  const values = found[of];
  if (values === undefined) {
    throw new RangeError(`${operation}: given the bias of layer ${layer}, which has none`);
  }
  const shape = { rows: of === 'bias' ? 1 : found.incoming, columns: found.width };
  return { values, index: place(`${operation}, layer ${layer}`, shape, row, column) };
}
