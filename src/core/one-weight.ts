import type { Axis } from './landscape.ts';
import { lossByExample } from './by-example.ts';
import { place } from './matrix.ts';
import { lossAt, type Plan } from './plan.ts';

/** A weight, by its place: layer, row and column, all from 0. */
export type WeightPlace = Omit<Axis, 'values'>;

/** The loss along one weight, at each of some values that it takes. */
export interface Slice {
  /** L at each value. */
  readonly losses: Float64Array;
  /** Each example's share of it, first example first: at every value they add up to L. */
  readonly byExample: readonly Float64Array[];
}

/**
 * L as a function of one weight, every other weight held as the plan has it when it is called.
 * The plan gets its weight back; its outputs are left at those of the value asked for.
 * Throws when the plan has no weight in that place.
 */
export function lossWith(plan: Plan, of: WeightPlace): (w: number) => number {
  const { weights, index } = find(plan, of);
  return (w) => {
    const held = weights[index];
    weights[index] = w;
    const loss = lossAt(plan);
    weights[index] = held;
    return loss;
  };
}

/** L and its share of each example, at `values` of one weight, every other held. As `lossWith`. */
export function lossAlong(plan: Plan, of: WeightPlace, values: ArrayLike<number>): Slice {
  const loss = lossWith(plan, of);
  const yHat = plan.layers[plan.layers.length - 1];
  const outputs = yHat.width;
  const examples = Array.from(
    { length: plan.labels.length / outputs },
    () => new Float64Array(values.length),
  );
  const losses = Float64Array.from(values, (w, n) => {
    const total = loss(w);
    const shares = lossByExample(plan.labels, yHat.output, outputs);
    examples.forEach((share, i) => {
      share[n] = shares[i];
    });
    return total;
  });
  return { losses, byExample: examples };
}

function find({ layers }: Plan, { layer, row, column }: WeightPlace) {
  const found = layers.find((_, k) => k === layer);
  if (found === undefined) {
    throw new RangeError(
      `one weight: given layer ${layer}, expected one of ${layers.length}, counted from 0`,
    );
  }
  const shape = { rows: found.incoming, columns: found.width };
  return { weights: found.weights, index: place(`one weight, layer ${layer}`, shape, row, column) };
}
