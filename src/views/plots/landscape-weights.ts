import type { Model } from '../../equations/network.ts';
import { type Ref, exists, cellOf } from '../../expr/ref.ts';
import { allWeights, isNetworkName } from '../../equations/network.ts';
import type { WeightPair } from './landscape-range.ts';

/**
 * The two weights of the map, in any network: those picked where it has them, and never one twice; else
 * the selected one and its neighbour.
 */
export function weightsOn(picked: Partial<WeightPair>, selected: Ref, model: Model): WeightPair {
  const known = (ref?: Ref) =>
    ref && isNetworkName(cellOf(ref).name, model) && exists(ref, model) ? ref : undefined;
  const all = allWeights(model);
  const across = known(picked.across) ?? selected;
  const up = known(picked.up);
  if (up && up !== across) return { across, up };
  // The next weight of the same matrix, else of the network, counting round.
  const ofMatrix = all.filter((ref) => cellOf(ref).name === cellOf(across).name);
  const near = ofMatrix.length > 1 ? ofMatrix : all;
  return { across, up: near[(near.indexOf(across) + 1) % near.length] };
}

/** A weight put on one axis; where it was on the other, the two change places. */
export function swapped(weights: WeightPair, axis: keyof WeightPair, weight: Ref): WeightPair {
  const other = axis === 'across' ? 'up' : 'across';
  return weights[other] === weight
    ? { across: weights.up, up: weights.across }
    : { ...weights, [axis]: weight };
}
