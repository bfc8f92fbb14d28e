import type { WeightPlace } from '../../core/one-weight.ts';
import { createPlan, type Plan } from '../../core/plan.ts';
import { layersOf } from '../../equations/network.ts';
import type { Trace } from '../../equations/trace.ts';
import { gradientOfWeights, isWeights, type Sizes } from '../../expr/names.ts';
import { cellOf, type Ref, refOf, refsOf } from '../../expr/ref.ts';

/** The core's plan of a network: made once for a trace, for all the pictures of it. */
export function planOf(trace: Trace, sizes: Sizes): Plan {
  const known = plans.get(trace);
  if (known) return known;
  const weights = layersOf(sizes).map((layer) => trace[layer.weights]!);
  const plan = createPlan(trace.X!, trace.y!, weights);
  plans.set(trace, plan);
  return plan;
}
const plans = new WeakMap<Trace, Plan>();

/** Where the core has a weight. */
export function placeOf(weight: Ref, sizes: Sizes): WeightPlace {
  const { name, row, column } = cellOf(weight);
  return { layer: layersOf(sizes).findIndex(({ weights }) => weights === name), row, column };
}

/** Every weight of the network, first layer first. */
export const allWeights = (sizes: Sizes): readonly Ref[] =>
  layersOf(sizes).flatMap(({ weights }) => refsOf(weights, sizes));

/** The entry of the gradient that belongs to a weight: W1.0.2 → dW1.0.2. */
export function gradientOf(weight: Ref): Ref {
  const { name, row, column } = cellOf(weight);
  if (!isWeights(name)) throw new Error(`gradientOf: ${weight} is not a weight`);
  return refOf(gradientOfWeights[name], row, column);
}

/** Where a step of descent takes a weight: W1.0.2 → W1New.0.2. */
export function updatedOf(weight: Ref, sizes: Sizes): Ref {
  const { name, row, column } = cellOf(weight);
  return refOf(layersOf(sizes).find(({ weights }) => weights === name)!.updated, row, column);
}
