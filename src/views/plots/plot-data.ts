import type { ParameterPlace } from '../../core/parameter-place.ts';
import { createPlan, type Plan } from '../../core/plan.ts';
import { type Model, trainedOf } from '../../equations/network.ts';
import { parametersIn, type Trace } from '../../equations/trace.ts';
import { gradientOf, isWeights, updatedOf } from '../../expr/alphabet.ts';
import { cellOf, type Ref, refOf } from '../../expr/ref.ts';

/** The core's plan of a network: made once for a trace, for all the pictures of it. */
export function planOf(trace: Trace, model: Model): Plan {
  const known = plans.get(trace);
  if (known) return known;
  const plan = createPlan(model.network, trace.X!, trace.y!, parametersIn(trace, model));
  plans.set(trace, plan);
  return plan;
}
const plans = new WeakMap<Trace, Plan>();

/** Where the core has a weight. */
export function parameterPlace(weight: Ref, model: Model): ParameterPlace {
  const { name, row, column } = cellOf(weight);
  const layer = model.layers.findIndex((each) => trainedOf(each).includes(name));
  const of = model.layers[layer]?.bias === name ? 'bias' : 'weights';
  return { layer, of, row, column };
}

/** The entry of the gradient that belongs to a weight: W1.0.2 → dW1.0.2. */
export function gradientRef(weight: Ref): Ref {
  const { name, row, column } = cellOf(weight);
  if (!isWeights(name)) throw new Error(`gradientRef: ${weight} is not a weight`);
  return refOf(gradientOf(name), row, column);
}

/** Where a step of descent takes a weight: W1.0.2 → W1New.0.2. */
export function updatedRef(weight: Ref): Ref {
  const { name, row, column } = cellOf(weight);
  return refOf(updatedOf(name), row, column);
}
