import type { Gradients } from './backward.ts';
import { planWithBiases, slopesAtCorner, smoothStep } from './corner.ts';
import { centralDifference } from './differences.ts';
import type { Matrix } from './matrix.ts';
import { checkParameters, type Network, type Parameters } from './network.ts';
import { lossWith } from './one-weight.ts';
import type { ParameterPlace } from './parameter-place.ts';
import type { Plan } from './plan.ts';
import { maxAbs, reachOf, roundingOf } from './rounding.ts';

/**
 * Whether an entry is its difference; or a corner: there the slope from the left and from the right
 * differ, no difference can check the entry, and it is one that lies between them.
 */
export type Verdict = 'agrees' | 'differs' | 'corner';

/** A gradient held against central differences; everything in the shape of what it is taken by. */
export interface MatrixCheck {
  /** The derivative of L by central differences. */
  readonly differences: Matrix;
  /** How far each entry of the gradient is from its difference. */
  readonly errors: Matrix;
  /** What each difference may itself be off by: an entry agrees when its error is at most this. */
  readonly tolerances: Matrix;
  /** Row after row. */
  readonly verdicts: readonly Verdict[];
}

/** What is checked in one layer: ∂L/∂W, and ∂L/∂b where there is a bias. */
export interface LayerCheck {
  readonly weights: MatrixCheck;
  readonly bias?: MatrixCheck;
}

/**
 * Gradients held against central differences of the loss, one check a layer, first layer first.
 * The differences know only the forward pass. Throws what `backward` does.
 *
 * The step is ∛ε over the layer's reach, which says how fast the network can answer to one of its
 * weights: with inputs of 1000 a loss bends a thousand times faster, and wants a step as much smaller.
 * How far a difference is off is told by itself. The curve's bend shows in the difference at twice
 * the step, which is off by four times as much; rounding moves a loss by no more than `roundingOf`,
 * and so a difference by that over the step. The tolerance is twice the two together, and so it
 * is small where the gradient is small because the sigmoids are flat.
 */
export function checkGradients(
  network: Network,
  X: Matrix,
  y: Matrix,
  parameters: readonly Parameters[],
  { gradients, biasGradients }: Gradients,
): LayerCheck[] {
  checkParameters('checkGradients', network, X, parameters);
  const plan = planWithBiases(network, X, y, parameters);
  const rounding = roundingOf(plan);
  return parameters.map(({ weights, bias }, layer) => {
    const reach = reachOf(plan, layer);
    const check = (of: 'weights' | 'bias', values: Matrix, gradient: Matrix, input: number) => {
      const step = Math.cbrt(Number.EPSILON) / (Math.max(1, input) * reach);
      return checkMatrix(plan, { layer, of }, values, gradient, step, rounding);
    };
    const ofWeights = check('weights', weights, gradients[layer], maxAbs(plan.layers[layer].input));
    const dLdb = biasGradients[layer];
    if (bias === undefined) return { weights: ofWeights };
    if (dLdb === undefined) {
      throw new RangeError(
        `checkGradients: given no gradient of the bias of layer ${layer + 1}, expected one`,
      );
    }
    return { weights: ofWeights, bias: check('bias', bias, dLdb, 1) };
  });
}

/** Every entry of one matrix of parameters, whose layer and kind `of` names. */
function checkMatrix(
  plan: Plan,
  of: Pick<ParameterPlace, 'layer' | 'of'>,
  parameters: Matrix,
  gradient: Matrix,
  step: number,
  rounding: number,
): MatrixCheck {
  const entries = Array.from(gradient.values, (entry, n) => {
    const [row, column] = [Math.floor(n / parameters.columns), n % parameters.columns];
    const place = { ...of, row, column };
    return checkEntry(plan, place, parameters.values[n], entry, step, rounding);
  });
  const shaped = (of: 'difference' | 'error' | 'tolerance'): Matrix => ({
    ...parameters,
    values: Float64Array.from(entries, (entry) => entry[of]),
  });
  return {
    differences: shaped('difference'),
    errors: shaped('error'),
    tolerances: shaped('tolerance'),
    verdicts: entries.map(({ verdict }) => verdict),
  };
}

/** One entry: its difference, at a step that crosses no corner where there is one that does not. */
function checkEntry(
  plan: Plan,
  place: ParameterPlace,
  at: number,
  entry: number,
  step: number,
  rounding: number,
) {
  const loss = lossWith(plan, place);
  const smooth = smoothStep(plan, loss, at, step);
  const h = smooth ?? step;
  const difference = centralDifference(loss, at, h);
  const error = Math.abs(entry - difference);
  // A difference is off by h², and at twice the step by 4 times that; across a corner at which two slopes
  // meet and only the bend changes, by h, and at twice the step by twice that.
  const more = Math.abs(centralDifference(loss, at, 2 * h) - difference);
  const bend = smooth === undefined ? more : more / 3;
  const tolerance = 2 * (bend + rounding / h);
  const agrees: Verdict = error <= tolerance ? 'agrees' : 'differs';
  if (smooth !== undefined) return { difference, error, tolerance, verdict: agrees };

  const { least, most, off } = slopesAtCorner(plan, loss, at, step);
  const allowed = off + (4 * rounding) / step;
  // Where the corner does not reach the loss, the slopes are one, and the difference can check it.
  const verdict: Verdict =
    most - least <= 2 * allowed && error <= tolerance + allowed
      ? 'agrees'
      : most - least > 2 * allowed && entry >= least - allowed && entry <= most + allowed
        ? 'corner'
        : 'differs';
  const widened = Math.max(tolerance, verdict === 'agrees' ? tolerance + allowed : 0);
  return { difference, error, tolerance: widened, verdict };
}
