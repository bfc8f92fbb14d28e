import { activations } from './activate.ts';
import type { Activation } from './activations/activation.ts';
import { backward } from './backward.ts';
import { forward } from './forward.ts';
import { objectives } from './loss.ts';
import type { Matrix } from './matrix.ts';
import { directionOf, factorOf, type Network, type Parameters } from './network.ts';
import type { Objective } from './objectives/objective.ts';
import { writeBiasGradient, writeGradient, writeIncomingSlope, writeSums } from './products.ts';

/**
 * A network with its data, and with room for everything that is computed from them, so that a step
 * of descent allocates nothing. It says what `forward` and `backward` say, with every sum taken in
 * the same order, and so gives the same numbers to the last bit.
 */
export interface Plan {
  readonly network: Network;
  /** y. n × outputs. */
  readonly labels: Float64Array;
  /** One or more, the first layer first. */
  readonly layers: readonly PlanLayer[];
  readonly objective: Objective;
  /** What the objective's sum over all entries is multiplied by. */
  readonly factor: number;
}

/** One layer of a plan: buffers, row after row, that the functions below write over. */
export interface PlanLayer {
  readonly incoming: number;
  readonly width: number;
  readonly activation: Activation;
  /** X, or the output of the layer before, the same buffer. n × incoming. */
  readonly input: Float64Array;
  /** W. incoming × width. */
  readonly weights: Float64Array;
  /** b, where the layer has one. 1 × width. */
  readonly bias: Float64Array | undefined;
  /** z = input·W + 1·b. n × width. */
  readonly sums: Float64Array;
  /** l = act(z). n × width. */
  readonly output: Float64Array;
  /** Δ = ∂L/∂z, the derivative of the loss with respect to z. n × width. */
  readonly delta: Float64Array;
  /** ∂L/∂W, the derivative of the loss with respect to the weights. incoming × width. */
  readonly gradient: Float64Array;
  /** ∂L/∂b, the derivative of the loss with respect to the bias, where there is one. 1 × width. */
  readonly biasGradient: Float64Array | undefined;
}

/**
 * A plan with its own copy of X, y and the parameters, everything in it computed once.
 * X is n × inputs, y is n × outputs, each layer's weights are incoming × width, its bias 1 × width.
 * Throws what `backward` does.
 */
export function createPlan(
  network: Network,
  X: Matrix,
  y: Matrix,
  parameters: readonly Parameters[],
): Plan {
  // The plain functions check the shapes, and what they return is of the sizes that are needed.
  const { z, l } = forward(network, X, parameters);
  const { delta, gradients, biasGradients } = backward(network, X, y, parameters, { z, l });
  let input: Float64Array = X.values.slice();
  const layers = parameters.map(({ weights, bias }, k): PlanLayer => {
    const layer = {
      incoming: weights.rows,
      width: weights.columns,
      activation: activations[network.layers[k].activation],
      input,
      weights: weights.values.slice(),
      bias: bias?.values.slice(),
      sums: z[k].values,
      output: l[k].values,
      delta: delta[k].values,
      gradient: gradients[k].values,
      biasGradient: biasGradients[k]?.values,
    };
    input = layer.output;
    return layer;
  });
  return {
    network,
    labels: y.values.slice(),
    layers,
    objective: objectives[network.objective.loss],
    factor: factorOf(network),
  };
}

/**
 * One step of descent: W ← W − rate × ∂L/∂W, and b likewise, all gradients first and then these. A
 * policy goes the other way: its reward is to grow.
 */
export function step(plan: Plan, rate: number): void {
  computeGradients(plan);
  const { layers, network } = plan;
  const moved = directionOf(network) * rate;
  for (let k = 0; k < layers.length; k++) {
    const layer = layers[k];
    moveIn(layer.weights, layer.gradient, moved);
    if (layer.bias !== undefined) moveIn(layer.bias, layer.biasGradient!, moved);
  }
}

function moveIn(values: Float64Array, gradient: Float64Array, by: number): void {
  for (let i = 0; i < values.length; i++) values[i] += by * gradient[i];
}

/** The forward pass, then the backward pass: writes every sum, output, delta and gradient. */
export function computeGradients(plan: Plan): void {
  const { layers } = plan;
  const last = layers.length - 1;
  computeOutputs(plan);
  writeOutputDelta(plan, layers[last]);
  for (let k = last; k >= 0; k--) {
    const layer = layers[k];
    if (k < last) writeHiddenDelta(layer, layers[k + 1]);
    writeGradient(layer);
    if (layer.biasGradient !== undefined) writeBiasGradient(layer, layer.biasGradient);
  }
}

/** L at the plan's parameters: the forward pass, which writes every output, and then the loss. */
export function computeLoss(plan: Plan): number {
  computeOutputs(plan);
  const { labels, layers, objective, factor } = plan;
  const { sums, output, width } = layers[layers.length - 1];
  return factor * objective.addUp(labels, sums, output, width, 0, labels.length);
}

// Counting through the layers is measurably faster than for…of, here as in the backward pass.
function computeOutputs({ layers }: Plan): void {
  for (let k = 0; k < layers.length; k++) {
    const layer = layers[k];
    writeSums(layer);
    layer.activation.write(layer.sums, layer.output, layer.width);
  }
}

function writeOutputDelta({ labels, objective, factor }: Plan, layer: PlanLayer): void {
  const { activation, sums, output, delta, width } = layer;
  const { slope, writeDelta } = objective;
  if (writeDelta) writeDelta(delta, labels, output, width, factor);
  else activation.writeOutputDelta(delta, labels, output, slope, factor, sums, width);
}

/** Δ = (Δ₊·W₊ᵀ)∗act′(z), where Δ₊ and W₊ are those of the layer after it. */
function writeHiddenDelta(layer: PlanLayer, after: PlanLayer): void {
  const { activation, sums, output, delta, width } = layer;
  writeIncomingSlope(after, delta);
  activation.applySlope(delta, sums, output, width);
}
