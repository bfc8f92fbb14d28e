import { checkInnerSizes, map, multiply, type Matrix } from './matrix.ts';
import { sigmoid } from './sigmoid.ts';

/**
 * What a network computes on the way to its prediction, one matrix a layer, first layer first.
 * For n examples, each is n × the layer's width.
 */
export interface Activations {
  /** z of a layer: what comes in, times the layer's weights. */
  readonly z: Matrix[];
  /** l of a layer: σ of its z. The last is ŷ. */
  readonly l: Matrix[];
}

/**
 * The forward pass: z = X·W₁, l = σ(z), and so on, each layer taking the l of the one before.
 *
 * X is n × inputs, an example a row; each of `weights` is incoming × width.
 * Throws when there are no weights, or when a layer's weights do not fit what comes in.
 */
export function forward(X: Matrix, weights: readonly Matrix[]): Activations {
  if (weights.length === 0) {
    throw new RangeError('forward: given no weights, expected a matrix for each layer');
  }
  const z: Matrix[] = [];
  const l: Matrix[] = [];
  let incoming = X;
  for (const W of weights) {
    checkInnerSizes(`forward, layer ${z.length + 1}`, incoming, W);
    const sums = multiply(incoming, W);
    incoming = map(sums, sigmoid);
    z.push(sums);
    l.push(incoming);
  }
  return { z, l };
}

/** ŷ, n × the last layer's width, each entry between 0 and 1. Takes and throws what `forward` does. */
export function prediction(X: Matrix, weights: readonly Matrix[]): Matrix {
  return forward(X, weights).l[weights.length - 1];
}
