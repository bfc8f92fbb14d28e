import { lossByExample } from './by-example.ts';
import { findParameter, type ParameterPlace } from './parameter-place.ts';
import { computeLoss, type Plan } from './plan.ts';

/** The loss along one weight, at each of some values that it takes. */
export interface Slice {
  /** L at each value. */
  readonly losses: Float64Array;
  /** Each example's share of it, first example first: at every value they add up to L. */
  readonly byExample: readonly Float64Array[];
}

/**
 * L as a function of one weight or bias, every other held as the plan has it when it is called.
 * The plan gets its weight back; its outputs are left at those of the value asked for.
 * Throws when the plan has none in that place.
 */
export function lossWith(plan: Plan, of: ParameterPlace): (w: number) => number {
  const { values, index } = findParameter('one weight', plan, of);
  return (w) => {
    const held = values[index];
    values[index] = w;
    const loss = computeLoss(plan);
    values[index] = held;
    return loss;
  };
}

/** L and its share of each example, at `values` of one weight, every other held. As `lossWith`. */
export function lossAlong(plan: Plan, of: ParameterPlace, values: ArrayLike<number>): Slice {
  const loss = lossWith(plan, of);
  const { network, labels } = plan;
  const { sums, output } = plan.layers[plan.layers.length - 1];
  const examples = Array.from({ length: network.examples }, () => new Float64Array(values.length));
  const losses = Float64Array.from(values, (w, n) => {
    const total = loss(w);
    const shares = lossByExample(network, labels, sums, output);
    examples.forEach((share, i) => {
      share[n] = shares[i];
    });
    return total;
  });
  return { losses, byExample: examples };
}
