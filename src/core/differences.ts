import { forward } from './forward.ts';
import { lossFromSums } from './loss.ts';
import type { Matrix } from './matrix.ts';
import type { Network, Parameters } from './network.ts';

/** A step at which what the curve and what rounding does to a difference are about as much. */
export const differenceStep = (at: number): number =>
  Math.cbrt(Number.EPSILON) * Math.max(1, Math.abs(at));

/**
 * f′(x) by central difference: (f(x + h) − f(x − h)) / 2h, where x is `at` and h is `step`.
 *
 * The error is of order h² from the curve and ε/h from rounding; h = ∛ε balances the two, and grows
 * with |x| as the spacing of floating-point numbers does. Good to about ten digits where f is smooth
 * and neither f nor its third derivative is large.
 */
export function centralDifference(
  f: (x: number) => number,
  at: number,
  step: number = differenceStep(at),
): number {
  const above = at + step;
  const below = at - step;
  // Not 2 × step: x ± h are rounded, and this is the distance that f was moved by.
  return (f(above) - f(below)) / (above - below);
}

/** Central differences of the loss, each in the shape of what it is taken by. */
export interface LossDifferences {
  /** ∂L/∂W, one a layer. */
  readonly gradients: Matrix[];
  /** ∂L/∂b, one a layer that has a bias. */
  readonly biasGradients: (Matrix | undefined)[];
  /** ∂L/∂X. */
  readonly inputGradient: Matrix;
}

/**
 * The derivatives of L with respect to every weight, bias and input by central differences, one
 * number at a time. It knows only the forward pass, so it can be held against `backward`. Takes and
 * throws what `backward` does.
 */
export function lossDifferences(
  network: Network,
  X: Matrix,
  y: Matrix,
  parameters: readonly Parameters[],
): LossDifferences {
  const lossOf = (inputs: Matrix, changed: readonly Parameters[]) => {
    const { z, l } = forward(network, inputs, changed);
    return lossFromSums(network, y, z[z.length - 1], l[l.length - 1]);
  };
  const along = (m: Matrix, lossWith: (changed: Matrix) => number): Matrix => ({
    ...m,
    values: m.values.map((at, n) =>
      centralDifference((x) => lossWith({ ...m, values: m.values.with(n, x) }), at),
    ),
  });
  return {
    gradients: parameters.map((layer, k) =>
      along(layer.weights, (weights) => lossOf(X, parameters.with(k, { ...layer, weights }))),
    ),
    biasGradients: parameters.map(
      (layer, k) =>
        layer.bias &&
        along(layer.bias, (bias) => lossOf(X, parameters.with(k, { ...layer, bias }))),
    ),
    inputGradient: along(X, (changed) => lossOf(changed, parameters)),
  };
}
