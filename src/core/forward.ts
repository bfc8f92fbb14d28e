import { activate } from './activate.ts';
import { add, filled, multiply, type Matrix } from './matrix.ts';
import { checkParameters, type Network, type Parameters } from './network.ts';

/**
 * What a network computes on the way to its prediction, one matrix a layer, first layer first.
 * For n examples, each is n × the layer's width.
 */
export interface Activations {
  /** z of a layer: what comes in, times the layer's weights, plus its bias where it has one. */
  readonly z: Matrix[];
  /** l of a layer: its activation of its z. The last is ŷ. */
  readonly l: Matrix[];
}

/**
 * The forward pass: z = X·W₁ + 1·b₁, l = act(z), and so on, each layer taking the l of the one before.
 *
 * X is examples × inputs, an example a row; each layer's weights are incoming × width, its bias
 * 1 × width. Throws what `checkNetwork` does, or when X or the parameters do not fit the network.
 */
export function forward(
  network: Network,
  X: Matrix,
  parameters: readonly Parameters[],
): Activations {
  checkParameters('forward', network, X, parameters);
  const z: Matrix[] = [];
  const l: Matrix[] = [];
  let incoming = X;
  network.layers.forEach(({ activation }, k) => {
    const sums = weightedSums(incoming, parameters[k]);
    incoming = activate(activation, sums);
    z.push(sums);
    l.push(incoming);
  });
  return { z, l };
}

/** z = l·W + 1·b, where 1 is a column of ones: the bias is added to every example's row. */
function weightedSums(incoming: Matrix, { weights, bias }: Parameters): Matrix {
  const product = multiply(incoming, weights);
  return bias ? add(product, multiply(filled(incoming.rows, 1, 1), bias)) : product;
}

/** ŷ, examples × the last layer's width. Takes and throws what `forward` does. */
export function prediction(network: Network, X: Matrix, parameters: readonly Parameters[]): Matrix {
  return forward(network, X, parameters).l[parameters.length - 1];
}
