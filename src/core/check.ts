import { centralDifference } from './differences.ts';
import type { Matrix } from './matrix.ts';
import { lossWith } from './one-weight.ts';
import { createPlan, lossAt, type Plan } from './plan.ts';

/** One layer's gradient held against central differences; each matrix in the shape of its weights. */
export interface LayerCheck {
  /** ∂L/∂W by central differences. */
  readonly differences: Matrix;
  /** How far each entry of the gradient is from its difference. */
  readonly errors: Matrix;
  /** What each difference may itself be off by: an entry agrees when its error is at most this. */
  readonly tolerances: Matrix;
}

/**
 * Gradients held against central differences of the loss, one check a layer, first layer first.
 * The differences know only the forward pass.
 *
 * The step is ∛ε over the layer's reach, which says how fast the network can answer to one of its
 * weights: with inputs of 1000 a loss bends a thousand times faster, and wants a step as much smaller.
 * How far a difference is off is told by itself. The curve's bend shows in the difference at twice
 * the step, which is off by four times as much; rounding moves a loss by no more than `roundingOf`,
 * and so a difference by that over the step. The tolerance is twice the two together, and so it
 * is small where the gradient is small because the sigmoids are flat.
 */
export function checkGradients(
  X: Matrix,
  y: Matrix,
  weights: readonly Matrix[],
  gradients: readonly Matrix[],
): LayerCheck[] {
  const plan = createPlan(X, y, weights);
  const rounding = roundingOf(plan);
  return weights.map((W, layer) => {
    const step = Math.cbrt(Number.EPSILON) / reachOf(plan, layer);
    const at = (n: number, by: number) => {
      const of = { layer, row: Math.floor(n / W.columns), column: n % W.columns };
      return centralDifference(lossWith(plan, of), W.values[n], by);
    };
    const differences = W.values.map((_, n) => at(n, step));
    const errors = gradients[layer].values.map((value, n) => Math.abs(value - differences[n]));
    const tolerances = differences.map((difference, n) => {
      const bend = Math.abs(at(n, 2 * step) - difference) / 3;
      return 2 * (bend + rounding / step);
    });
    const shaped = (values: Float64Array): Matrix => ({ ...W, values });
    return {
      differences: shaped(differences),
      errors: shaped(errors),
      tolerances: shaped(tolerances),
    };
  });
}

/**
 * A bound on how far rounding moves the loss, within a step of the plan's weights. A weighted sum is
 * off by ε of its terms before they cancel, and by what the sums before it are off by; a prediction by
 * its slope times that, and by ε of itself; the loss by its error y − ŷ times that, and by ε of itself.
 */
function roundingOf(plan: Plan): number {
  const { labels, layers } = plan;
  const loss = lossAt(plan);
  const sums = layers.reduce(
    (before, { incoming, input, weights }) =>
      incoming * largest(weights) * (largest(input) + before / 4),
    0,
  );
  const moved = layers[layers.length - 1].output.reduce((sum, yHat, i) => {
    // ∛ε: where an error is 0, it is not one step further.
    const error = Math.abs(labels[i] - yHat) + Math.cbrt(Number.EPSILON);
    return sum + error * (yHat + yHat * (1 - yHat) * sums);
  }, 0);
  return Number.EPSILON * (loss + moved);
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

const largest = (values: Float64Array) =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

const atLeast1 = (value: number) => Math.max(1, value);
