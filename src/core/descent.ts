import { loss } from './loss.ts';
import { checkSameShape, scale, subtract, type Matrix } from './matrix.ts';
import { createPlan, step } from './plan.ts';

/**
 * New weights, W − rate × ∂L/∂W in every layer. All the gradients are those at the old weights: no
 * layer sees another's update. Throws when a gradient is missing, or does not have its W's shape.
 */
export function descend(
  weights: readonly Matrix[],
  gradients: readonly Matrix[],
  rate: number,
): Matrix[] {
  if (weights.length !== gradients.length) {
    throw new RangeError(
      `descend: given ${weights.length} weight matrices and ${gradients.length} gradients, ` +
        'expected as many of each',
    );
  }
  return weights.map((W, k) => {
    checkSameShape(`descend, weights and gradient of layer ${k + 1}`, W, gradients[k]);
    return subtract(W, scale(gradients[k], rate));
  });
}

/** Where a run of descent has come to. */
export interface Run {
  /** After the last step. */
  readonly weights: Matrix[];
  /** The loss of `yHat`. */
  readonly loss: number;
  /** As the last step computed it, before that step changed the weights. n × outputs. */
  readonly yHat: Matrix;
}

/**
 * `steps` steps of W ← W − rate × ∂L/∂W, starting at `weights`, which are left as they are.
 * Throws what `backward` does, and when `steps` is not 1, 2, 3 …
 */
export function run(
  X: Matrix,
  y: Matrix,
  weights: readonly Matrix[],
  rate: number,
  steps: number,
): Run {
  if (!Number.isInteger(steps) || steps < 1) {
    throw new RangeError(`run: given ${steps} steps, expected a whole number, 1 or more`);
  }
  const plan = createPlan(X, y, weights);
  for (let taken = 0; taken < steps; taken++) step(plan, rate);
  const ended = plan.layers.map(({ weights: values, incoming, width }) => ({
    rows: incoming,
    columns: width,
    values,
  }));
  const yHat = { ...y, values: plan.layers[plan.layers.length - 1].output };
  return { weights: ended, loss: loss(y, yHat), yHat };
}
