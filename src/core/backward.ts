import { forward, type Activations } from './forward.ts';
import {
  checkSameShape,
  elementwise,
  map,
  multiply,
  subtract,
  transpose,
  type Matrix,
} from './matrix.ts';

/** The derivatives of the loss L, one matrix a layer, first layer first. */
export interface Derivatives {
  /** Δ of a layer: ∂L/∂z, the derivative of L with respect to the layer's z. n × the layer's width. */
  readonly delta: Matrix[];
  /** ∂L/∂W: the derivative of L with respect to the layer's weights, and in their shape. */
  readonly gradients: Matrix[];
}

/**
 * The backward pass, from the last layer to the first.
 *
 * X is n × inputs, y is n × outputs, each of `weights` is incoming × width; `activations` are those of
 * `forward(X, weights)`, for a caller that has them already. Throws what `forward` does, and when
 * y does not have the shape of ŷ.
 */
export function backward(
  X: Matrix,
  y: Matrix,
  weights: readonly Matrix[],
  activations: Activations = forward(X, weights),
): Derivatives {
  const { l } = activations;
  const last = weights.length - 1;
  checkSameShape('backward from y and ŷ', y, l[last]);

  const delta: Matrix[] = [];
  const gradients: Matrix[] = [];
  for (let k = last; k >= 0; k--) {
    const incoming = k === 0 ? X : l[k - 1];
    const dLdl = k === last ? lossSlope(y, l[k]) : throughWeights(delta[k + 1], weights[k + 1]);
    delta[k] = elementwise(dLdl, map(l[k], sigmoidSlope));
    gradients[k] = weightGradient(incoming, delta[k]);
  }
  return { delta, gradients };
}

/**
 * ∂L/∂ŷ = ŷ − y, the derivative of the loss with respect to the prediction. n × outputs.
 * L = Σ ½ (y − ŷ)², so ∂L/∂ŷᵢ = (y − ŷ)ᵢ · (−1), and no other term of the sum has this ŷᵢ in it.
 */
function lossSlope(y: Matrix, yHat: Matrix): Matrix {
  return subtract(yHat, y);
}

/**
 * σ′(z) = l (1 − l), the derivative of a node's output l = σ(z) with respect to its z.
 * σ = (1 + e⁻ᶻ)⁻¹, so σ′ = e⁻ᶻ (1 + e⁻ᶻ)⁻² = σ · e⁻ᶻ / (1 + e⁻ᶻ) = σ (1 − σ).
 */
function sigmoidSlope(l: number): number {
  return l * (1 - l);
}

/**
 * ∂L/∂l = Δ·Wᵀ, the derivative of L with respect to a layer's output l, where W and Δ are those of
 * the layer after it. n × the width of l.
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
