import type { Gradients } from './backward.ts';
import { lossFromSums } from './loss.ts';
import { checkSameShape, scale, subtract, type Matrix } from './matrix.ts';
import type { Network, Parameters } from './network.ts';
import { createPlan, step } from './plan.ts';

/**
 * New parameters, W − rate × ∂L/∂W and b − rate × ∂L/∂b in every layer. All the gradients are those
 * at the old ones: no layer sees another's update. Throws when a gradient is missing, or does not
 * have the shape of what it belongs to.
 */
export function descend(
  parameters: readonly Parameters[],
  { gradients, biasGradients }: Gradients,
  rate: number,
): Parameters[] {
  if (parameters.length !== gradients.length) {
    throw new RangeError(
      `descend: given ${parameters.length} weight matrices and ${gradients.length} gradients, ` +
        'expected as many of each',
    );
  }
  return parameters.map(({ weights, bias }, k) => {
    const layer = k + 1;
    checkSameShape(`descend, weights and gradient of layer ${layer}`, weights, gradients[k]);
    const moved = { weights: subtract(weights, scale(gradients[k], rate)) };
    if (bias === undefined) return moved;
    const dLdb = biasGradients[k];
    if (dLdb === undefined) {
      throw new RangeError(
        `descend: given no gradient of the bias of layer ${layer}, expected one`,
      );
    }
    checkSameShape(`descend, bias and gradient of layer ${layer}`, bias, dLdb);
    return { ...moved, bias: subtract(bias, scale(dLdb, rate)) };
  });
}

/** Where a run of descent has come to. */
export interface Run {
  /** After the last step. */
  readonly parameters: Parameters[];
  /** The loss of `yHat`. */
  readonly loss: number;
  /** As the last step computed it, before that step changed the parameters. n × outputs. */
  readonly yHat: Matrix;
}

/**
 * `steps` steps of descent, starting at `parameters`, which are left as they are.
 * Throws what `backward` does, and when `steps` is not 1, 2, 3 …
 */
export function run(
  network: Network,
  X: Matrix,
  y: Matrix,
  parameters: readonly Parameters[],
  rate: number,
  steps: number,
): Run {
  if (!Number.isInteger(steps) || steps < 1) {
    throw new RangeError(`run: given ${steps} steps, expected a whole number, 1 or more`);
  }
  const plan = createPlan(network, X, y, parameters);
  for (let taken = 0; taken < steps; taken++) step(plan, rate);
  const ended = plan.layers.map(({ weights, bias, incoming, width }): Parameters => ({
    weights: { rows: incoming, columns: width, values: weights },
    ...(bias && { bias: { rows: 1, columns: width, values: bias } }),
  }));
  const { sums, output } = plan.layers[plan.layers.length - 1];
  const [z, yHat] = [sums, output].map((values) => ({ ...y, values }));
  return { parameters: ended, loss: lossFromSums(network, y, z, yHat), yHat };
}
