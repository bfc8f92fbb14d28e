import { name } from '../expr/build.ts';
import { functionOf } from '../expr/functions/functions.ts';
import type { Expr } from '../expr/tree.ts';
import type { Layer } from './network.ts';

/** The factors of act′ of a layer, elementwise, or of one of its entries; none for the identity. */
export function slopeOf(
  { activation, z, output }: Layer,
  at: (of: Layer['z']) => Expr = name,
): readonly Expr[] {
  if (activation === 'identity') return [];
  const { slope } = functionOf(activation);
  if (!slope) throw new Error(`slopeOf: ${activation} has no slope entry by entry`);
  return slope(at(z), at(output));
}
