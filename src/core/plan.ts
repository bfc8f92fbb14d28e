import { backward } from './backward.ts';
import { forward } from './forward.ts';
import { map, type Matrix } from './matrix.ts';
import { sigmoid } from './sigmoid.ts';

/**
 * One layer of a plan. Its matrices are buffers: they are written over by every function below, and
 * their names mean what they mean in `forward` and `backward`.
 */
export interface PlanLayer {
  /** X, or the output of the layer before: the same buffer. n × incoming. */
  readonly input: Matrix;
  /** W. incoming × width. */
  readonly weights: Matrix;
  /** l = σ(input·W). n × width. */
  readonly output: Matrix;
  /** ∂L/∂z, the derivative of the loss with respect to input·W. n × width. */
  readonly delta: Matrix;
  /** ∂L/∂W, the derivative of the loss with respect to the weights. incoming × width. */
  readonly gradient: Matrix;
}

/**
 * A network with its data and with room for everything that is computed from them, so that a step
 * of descent allocates nothing. It says what `forward` and `backward` say, in the same order of
 * summation, and so gives the same numbers to the last bit.
 */
export interface Plan {
  /** n × outputs. */
  readonly labels: Matrix;
  /** At least one, first layer first. */
  readonly layers: readonly PlanLayer[];
}

/**
 * A plan with its own copy of X, y and the weights, everything in it computed once.
 * X is n × inputs, y is n × outputs, each of `weights` is incoming × width. Throws what `backward` does.
 */
export function createPlan(X: Matrix, y: Matrix, weights: readonly Matrix[]): Plan {
  const activations = forward(X, weights);
  const { delta, gradients } = backward(X, y, weights, activations);
  let input = copy(X);
  const layers = weights.map((W, k) => {
    const output = activations.l[k];
    const layer = { input, weights: copy(W), output, delta: delta[k], gradient: gradients[k] };
    input = output;
    return layer;
  });
  return { labels: copy(y), layers };
}

/** One step of gradient descent, W ← W − rate × ∂L/∂W in every layer; the rate has no unit. */
export function step(plan: Plan, rate: number): void {
  gradient(plan);
  for (const { weights, gradient: slope } of plan.layers) {
    for (let i = 0; i < weights.values.length; i++) weights.values[i] -= rate * slope.values[i];
  }
}

/** The forward pass, then the backward pass: writes every layer's output, delta and gradient. */
export function gradient({ labels, layers }: Plan): void {
  for (const layer of layers) writeOutput(layer);
  const last = layers.length - 1;
  writeLastDelta(layers[last], labels);
  for (let k = last; k > 0; k--) writeDelta(layers[k - 1], layers[k]);
  for (const layer of layers) writeGradient(layer);
}

/** L for the weights that the plan holds now: the forward pass, which writes every output, then the loss. */
export function lossAt({ labels, layers }: Plan): number {
  for (const layer of layers) writeOutput(layer);
  const y = labels.values;
  const yHat = layers[layers.length - 1].output.values;
  let total = 0;
  for (let i = 0; i < y.length; i++) {
    const error = y[i] - yHat[i];
    total += 0.5 * error * error;
  }
  return total;
}

/** l = σ(input·W) */
function writeOutput({ input, weights, output }: PlanLayer): void {
  const { rows: n, columns: incoming } = input;
  const width = weights.columns;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < width; j++) {
      let z = 0;
      for (let k = 0; k < incoming; k++) {
        z += input.values[i * incoming + k] * weights.values[k * width + j];
      }
      output.values[i * width + j] = sigmoid(z);
    }
  }
}

/** Δ = (ŷ − y)∗ŷ∗(1 − ŷ), of the last layer */
function writeLastDelta({ output, delta }: PlanLayer, labels: Matrix): void {
  for (let i = 0; i < labels.values.length; i++) {
    const yHat = output.values[i];
    delta.values[i] = (yHat - labels.values[i]) * (yHat * (1 - yHat));
  }
}

/** Δ = (Δ′·W′ᵀ)∗l∗(1 − l), where Δ′ and W′ are of the layer after it */
function writeDelta({ output, delta }: PlanLayer, after: PlanLayer): void {
  const { rows: n, columns: width } = output;
  const widthAfter = after.weights.columns;
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < width; k++) {
      let dLdl = 0;
      for (let j = 0; j < widthAfter; j++) {
        dLdl += after.delta.values[i * widthAfter + j] * after.weights.values[k * widthAfter + j];
      }
      const l = output.values[i * width + k];
      delta.values[i * width + k] = dLdl * (l * (1 - l));
    }
  }
}

/** ∂L/∂W = inputᵀ·Δ */
function writeGradient({ input, delta, gradient: slope }: PlanLayer): void {
  const { rows: n, columns: incoming } = input;
  const width = delta.columns;
  for (let k = 0; k < incoming; k++) {
    for (let j = 0; j < width; j++) {
      let sum = 0;
      for (let i = 0; i < n; i++) {
        sum += input.values[i * incoming + k] * delta.values[i * width + j];
      }
      slope.values[k * width + j] = sum;
    }
  }
}

function copy(m: Matrix): Matrix {
  return map(m, (x) => x);
}
