import { throughActivation } from './activate.ts';
import { forward, type Activations } from './forward.ts';
import { objectives } from './loss.ts';
import { checkSameShape, filled, multiply, transpose, type Matrix } from './matrix.ts';
import { checkParameters, factorOf, type Network, type Parameters } from './network.ts';

/** The gradients of what descent changes, one a layer, first layer first. */
export interface Gradients {
  /** ∂L/∂W: the derivative of L with respect to the layer's weights, and in their shape. */
  readonly gradients: readonly Matrix[];
  /** ∂L/∂b: the derivative of L with respect to the layer's bias, 1 × width, where it has one. */
  readonly biasGradients: readonly (Matrix | undefined)[];
}

/** The derivatives of the loss L, one matrix a layer, first layer first. */
export interface Derivatives extends Gradients {
  /** Δ of a layer: ∂L/∂z, the derivative of L with respect to the layer's z. n × the layer's width. */
  readonly delta: Matrix[];
  /** ∂L/∂X: the derivative of L with respect to the inputs. n × inputs. */
  readonly inputGradient: Matrix;
}

/**
 * The backward pass, from the last layer to the first.
 *
 * X is n × inputs, y is n × outputs, each layer's weights are incoming × width, its bias 1 × width;
 * `activations` are those of `forward(network, X, parameters)`, for a caller that has them already.
 * Throws what `forward` does, and when y does not have the shape of ŷ.
 */
export function backward(
  network: Network,
  X: Matrix,
  y: Matrix,
  parameters: readonly Parameters[],
  activations: Activations = forward(network, X, parameters),
): Derivatives {
  checkParameters('backward', network, X, parameters);
  const { z, l } = activations;
  const last = parameters.length - 1;
  checkSameShape('backward from y and ŷ', y, l[last]);

  const delta: Matrix[] = [];
  const gradients: Matrix[] = [];
  const biasGradients: (Matrix | undefined)[] = [];
  let dLdl = l[last];
  for (let k = last; k >= 0; k--) {
    const incoming = k === 0 ? X : l[k - 1];
    const { weights, bias } = parameters[k];
    delta[k] =
      k === last
        ? outputDelta(network, y, z[k], l[k])
        : throughActivation(network.layers[k].activation, dLdl, z[k], l[k]);
    gradients[k] = weightGradient(incoming, delta[k]);
    biasGradients[k] = bias && biasGradient(delta[k]);
    dLdl = throughWeights(delta[k], weights);
  }
  return { delta, gradients, biasGradients, inputGradient: dLdl };
}

/**
 * Δ of the last layer, from the objective's derivative with respect to ŷ; or at once, where the loss
 * belongs to that output. n × outputs.
 */
function outputDelta(network: Network, y: Matrix, z: Matrix, yHat: Matrix): Matrix {
  const { slope, writeDelta } = objectives[network.objective.loss];
  const factor = factorOf(network);
  if (writeDelta) {
    const delta = { ...yHat, values: new Float64Array(yHat.values.length) };
    writeDelta(delta.values, y.values, yHat.values, y.columns, factor);
    return delta;
  }
  const values = yHat.values.map((prediction, i) => factor * slope(y.values[i], prediction));
  const { activation } = network.layers[network.layers.length - 1];
  return throughActivation(activation, { ...yHat, values }, z, yHat);
}

/**
 * ∂L/∂l = Δ·Wᵀ, the derivative of L with respect to what comes into a layer, where W and Δ are the
 * layer's own. n × incoming.
 * z = l·W, so ∂zᵢⱼ/∂lᵢₖ = Wₖⱼ, and over all the nodes j that lᵢₖ goes to, ∂L/∂lᵢₖ = Σⱼ Δᵢⱼ Wₖⱼ.
 */
function throughWeights(delta: Matrix, W: Matrix): Matrix {
  return multiply(delta, transpose(W));
}

/**
 * ∂L/∂W = lᵀ·Δ, the derivative of L with respect to a layer's weights, where l is what comes in and
 * Δ is the layer's own. incoming × width, the shape of W.
 * z = l·W, so ∂zᵢⱼ/∂Wₖⱼ = lᵢₖ, and over all the examples i that use Wₖⱼ, ∂L/∂Wₖⱼ = Σᵢ lᵢₖ Δᵢⱼ.
 */
function weightGradient(incoming: Matrix, delta: Matrix): Matrix {
  return multiply(transpose(incoming), delta);
}

/** ∂L/∂b = 1ᵀ·Δ: b is the weight of an input that is 1 in every example. 1 × width. */
function biasGradient(delta: Matrix): Matrix {
  return weightGradient(filled(delta.rows, 1, 1), delta);
}
