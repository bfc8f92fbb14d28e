import { prediction } from './forward.ts';
import { loss } from './loss.ts';
import type { Matrix } from './matrix.ts';

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
  step: number = Math.cbrt(Number.EPSILON) * Math.max(1, Math.abs(at)),
): number {
  const above = at + step;
  const below = at - step;
  // Not 2 × step: x ± h are rounded, and this is the distance that f was moved by.
  return (f(above) - f(below)) / (above - below);
}

/**
 * ∂L/∂W of each layer by central differences, one weight at a time, each in the shape of W.
 * It knows only the forward pass, so it can be held against `backward`. Takes and throws what
 * `backward` does.
 */
export function lossDifferences(X: Matrix, y: Matrix, weights: readonly Matrix[]): Matrix[] {
  return weights.map((W, layer) => {
    const lossWith = (index: number, w: number) => {
      const changed = { ...W, values: W.values.with(index, w) };
      return loss(y, prediction(X, weights.with(layer, changed)));
    };
    const derivatives = W.values.map((w, index) =>
      centralDifference((other) => lossWith(index, other), w),
    );
    return { ...W, values: derivatives };
  });
}
