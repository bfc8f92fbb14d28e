import { centralDifference } from './differences.ts';
import type { Matrix } from './matrix.ts';
import { lossWith } from './one-weight.ts';
import { createPlan, type Plan } from './plan.ts';

/** One layer's gradient held against central differences; each matrix in the shape of its weights. */
export interface LayerCheck {
  /** ∂L/∂W by central differences. */
  readonly differences: Matrix;
  /** How far each entry of the gradient is from its difference. */
  readonly errors: Matrix;
  /** An entry agrees when its error is at most this. */
  readonly tolerance: number;
}

/** What a central difference may be off by, where inputs, weights and errors are all about 1. */
export const baseTolerance = 1e-8;

/**
 * Gradients held against central differences of the loss, one check a layer, first layer first.
 * The differences know only the forward pass.
 *
 * The step is ∛ε over the layer's reach, which says how fast the network can answer to one of its
 * weights: with inputs of 1000 a loss bends a thousand times faster, and wants a step as much smaller.
 * What is then left of truncation and rounding grows with the reach, with the square of the largest
 * error y − ŷ, and with the largest weighted sum before terms cancel; so does the tolerance, from
 * 10⁻⁸ where none of them is above 1.
 */
export function checkGradients(
  X: Matrix,
  y: Matrix,
  weights: readonly Matrix[],
  gradients: readonly Matrix[],
): LayerCheck[] {
  const plan = createPlan(X, y, weights);
  const { labels, layers } = plan;
  const yHat = layers[layers.length - 1].output;
  const error = atLeast1(largest(labels.map((label, i) => label - yHat[i])));
  const sum = atLeast1(Math.max(...layers.map((layer) => layer.incoming * largestProduct(layer))));
  const reaches = weights.map((_, layer) => reachOf(plan, layer));

  return weights.map((W, layer) => {
    const step = Math.cbrt(Number.EPSILON) / reaches[layer];
    const differences = W.values.map((w, n) => {
      const of = { layer, row: Math.floor(n / W.columns), column: n % W.columns };
      return centralDifference(lossWith(plan, of), w, step);
    });
    const errors = gradients[layer].values.map((value, n) => Math.abs(value - differences[n]));
    return {
      differences: { ...W, values: differences },
      errors: { ...W, values: errors },
      tolerance: baseTolerance * reaches[layer] * error * error * sum,
    };
  });
}

/** A bound on |∂z/∂w|, for any weight of this layer and any z from there on, and at least 1. */
function reachOf({ layers }: Plan, layer: number): number {
  return layers
    .slice(layer + 1)
    .reduce(
      (reach, { incoming, weights }) => reach * atLeast1((incoming * largest(weights)) / 4),
      atLeast1(largest(layers[layer].input)),
    );
}

const largestProduct = ({ input, weights }: Plan['layers'][number]) =>
  largest(input) * largest(weights);

const largest = (values: Float64Array) =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

const atLeast1 = (value: number) => Math.max(1, value);
