import { lossFromSums } from './loss.ts';
import type { Matrix } from './matrix.ts';
import type { Network, Parameters } from './network.ts';
import { createPlan, step } from './plan.ts';

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
