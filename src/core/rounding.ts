import { scalarActivations } from './activate.ts';
import type { ActivationId } from './network.ts';
import { computeLoss, type Plan } from './plan.ts';

/** A bound on the slope of each activation. */
const steepest: Readonly<Record<ActivationId, number>> = {
  sigmoid: 1 / 4,
  tanh: 1,
  relu: 1,
  leakyRelu: 1,
  identity: 1,
  softplus: 1,
  softmax: 1,
};

/**
 * A bound on how far rounding moves the loss, within a step of the plan's parameters. A weighted sum
 * is off by ε of its terms before they cancel, and by what the sums before it are off by; a prediction
 * by its slope times that, and by ε of itself; the loss by its slope times that, and by ε of itself.
 */
export function roundingOf(plan: Plan): number {
  const { labels, layers, network, objective, factor } = plan;
  const loss = computeLoss(plan);
  // ∛ε, a step: where an error, a weight or what comes in is 0, it is not one step further.
  const near = Math.cbrt(Number.EPSILON);
  let [sums, before] = [0, 0];
  layers.forEach(({ incoming, input, weights, bias }, k) => {
    const most = maxAbs(weights) + near;
    sums = incoming * most * (maxAbs(input) + near + before) + (bias ? maxAbs(bias) : 0);
    before = steepest[network.layers[k].activation] * sums;
  });
  const { activation } = network.layers[layers.length - 1];
  const { sums: z, output } = layers[layers.length - 1];
  const slope = (i: number) => {
    switch (activation) {
      case 'sigmoid':
      case 'tanh':
      case 'softplus':
        return scalarActivations[activation].slope(z[i], output[i]);
      case 'softmax':
        return 2 * output[i];
      case 'identity':
      case 'relu':
      case 'leakyRelu':
        return 1;
    }
  };
  const moved = output.reduce((sum, yHat, i) => {
    if (objective.writeDelta) {
      // The terms of a cross-entropy before they cancel, and the slopes ŷ − y or ŷ·Σy − y.
      const label = Math.abs(labels[i]);
      return sum + (1 + label) * (Math.abs(z[i]) + 1) + (label + labelsOf(plan, i) + near) * sums;
    }
    const error = Math.abs(objective.slope(labels[i], yHat)) + near;
    return sum + error * (Math.abs(yHat) + slope(i) * sums);
  }, 0);
  return Number.EPSILON * (loss + factor * moved);
}

/** A bound on what ŷ is times, in a cross-entropy's Δ: the labels of its row, and at least 1. */
function labelsOf({ labels, layers }: Plan, i: number): number {
  const { width } = layers[layers.length - 1];
  const row = i - (i % width);
  return atLeast1(labels.subarray(row, row + width).reduce((sum, y) => sum + Math.abs(y), 0));
}

/** A bound on |∂z/∂z′|, for any z from this layer on and any z′ of this layer, and at least 1. */
export function reachOf({ layers, network }: Plan, layer: number): number {
  return layers
    .slice(layer + 1)
    .reduce(
      (reach, { incoming, weights }, k) =>
        reach *
        atLeast1(incoming * maxAbs(weights) * steepest[network.layers[layer + k].activation]),
      1,
    );
}

/** The largest absolute value. */
export const maxAbs = (values: Float64Array): number =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

const atLeast1 = (value: number) => Math.max(1, value);
