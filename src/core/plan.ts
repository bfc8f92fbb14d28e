import { backward } from './backward.ts';
import { forward } from './forward.ts';
import type { Matrix } from './matrix.ts';
import { sigmoid } from './sigmoid.ts';

/**
 * A network with its data, and with room for everything that is computed from them, so that a step
 * of descent allocates nothing. It says what `forward` and `backward` say, with every sum taken in
 * the same order, and so gives the same numbers to the last bit.
 */
export interface Plan {
  /** y. n × outputs. */
  readonly labels: Float64Array;
  /** One or more, the first layer first. */
  readonly layers: readonly PlanLayer[];
}

/** One layer of a plan: buffers, row after row, that the functions below write over. */
export interface PlanLayer {
  readonly incoming: number;
  readonly width: number;
  /** X, or the output of the layer before, the same buffer. n × incoming. */
  readonly input: Float64Array;
  /** W. incoming × width. */
  readonly weights: Float64Array;
  /** l = σ(input·W). n × width. */
  readonly output: Float64Array;
  /** Δ = ∂L/∂z, the derivative of the loss with respect to z = input·W. n × width. */
  readonly delta: Float64Array;
  /** ∂L/∂W, the derivative of the loss with respect to the weights. incoming × width. */
  readonly gradient: Float64Array;
}

/**
 * A plan with its own copy of X, y and the weights, everything in it computed once.
 * X is n × inputs, y is n × outputs, each of `weights` is incoming × width.
 * Throws what `backward` does.
 */
export function createPlan(X: Matrix, y: Matrix, weights: readonly Matrix[]): Plan {
  // The plain functions check the shapes, and what they return is of the sizes that are needed.
  const activations = forward(X, weights);
  const { delta, gradients } = backward(X, y, weights, activations);
  let input: Float64Array = X.values.slice();
  const layers = weights.map((W, k) => {
    const layer = {
      incoming: W.rows,
      width: W.columns,
      input,
      weights: W.values.slice(),
      output: activations.l[k].values,
      delta: delta[k].values,
      gradient: gradients[k].values,
    };
    input = layer.output;
    return layer;
  });
  return { labels: y.values.slice(), layers };
}

/** One step of descent: W ← W − rate × ∂L/∂W, all gradients first and then all weights. */
export function step(plan: Plan, rate: number): void {
  gradient(plan);
  for (const { weights, gradient: dLdW } of plan.layers) {
    for (let i = 0; i < weights.length; i++) weights[i] -= rate * dLdW[i];
  }
}

/** The forward pass, then the backward pass: writes every output, delta and gradient. */
export function gradient({ labels, layers }: Plan): void {
  const last = layers.length - 1;
  // Counting is measurably faster here than for…of.
  for (let k = 0; k <= last; k++) writeOutput(layers[k]);
  writeLastDelta(layers[last], labels);
  for (let k = last; k > 0; k--) writeDelta(layers[k - 1], layers[k]);
  for (let k = 0; k <= last; k++) writeGradient(layers[k]);
}

/** L at the plan's weights: the forward pass, which writes every output, and then the loss. */
export function lossAt({ labels, layers }: Plan): number {
  const last = layers.length - 1;
  for (let k = 0; k <= last; k++) writeOutput(layers[k]);
  const yHat = layers[last].output;
  let loss = 0;
  for (let i = 0; i < labels.length; i++) {
    const error = labels[i] - yHat[i];
    loss += 0.5 * error * error;
  }
  return loss;
}

/** l = σ(input·W) */
function writeOutput({ input, weights, output, incoming, width }: PlanLayer): void {
  for (let row = 0, to = 0; row < input.length; row += incoming) {
    for (let j = 0; j < width; j++, to++) {
      let z = 0;
      for (let k = row, w = j; w < weights.length; k++, w += width) z += input[k] * weights[w];
      output[to] = sigmoid(z);
    }
  }
}

/** Δ = (ŷ − y)∗ŷ∗(1 − ŷ), for the last layer. */
function writeLastDelta({ output, delta }: PlanLayer, labels: Float64Array): void {
  for (let i = 0; i < labels.length; i++) {
    const yHat = output[i];
    delta[i] = (yHat - labels[i]) * (yHat * (1 - yHat));
  }
}

/** Δ = (Δ₊·W₊ᵀ)∗l∗(1 − l), where Δ₊ and W₊ are those of the layer after it. */
function writeDelta({ output, delta }: PlanLayer, after: PlanLayer): void {
  const { weights, delta: deltaAfter, width: widthAfter } = after;
  for (let row = 0, to = 0; row < deltaAfter.length; row += widthAfter) {
    const end = row + widthAfter;
    for (let w = 0; w < weights.length; to++) {
      let dLdl = 0;
      for (let j = row; j < end; j++, w++) dLdl += deltaAfter[j] * weights[w];
      const l = output[to];
      delta[to] = dLdl * (l * (1 - l));
    }
  }
}

/** ∂L/∂W = inputᵀ·Δ */
function writeGradient({ input, delta, gradient: dLdW, incoming, width }: PlanLayer): void {
  for (let k = 0, to = 0; k < incoming; k++) {
    for (let j = 0; j < width; j++, to++) {
      let sum = 0;
      for (let x = k, d = j; d < delta.length; x += incoming, d += width)
        sum += input[x] * delta[d];
      dLdW[to] = sum;
    }
  }
}
