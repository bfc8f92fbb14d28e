import { centralDifference } from './differences.ts';
import { filled, type Matrix } from './matrix.ts';
import type { Network, Parameters } from './network.ts';
import { createPlan, type Plan } from './plan.ts';

/** The activations that have a corner at z = 0. */
const withCorner = new Set(['relu', 'leakyRelu']);

/** Whether any layer of the network has one of them. */
const corners = ({ layers }: Network): boolean =>
  layers.some(({ activation }) => withCorner.has(activation));

/**
 * A plan that has a bias in every layer, of zeros where the network has none and
 * a corner somewhere: room to move its z. Throws what `createPlan` does.
 */
export function planWithBiases(
  network: Network,
  X: Matrix,
  y: Matrix,
  parameters: readonly Parameters[],
): Plan {
  if (!corners(network)) return createPlan(network, X, y, parameters);
  const layers = network.layers.map((layer) => ({ ...layer, bias: true }));
  const given = parameters.map(({ weights, bias }) => ({
    weights,
    bias: bias ?? filled(1, weights.columns),
  }));
  return createPlan({ ...network, layers }, X, y, given);
}

/**
 * The first of some steps, from `step` down to a four-thousandth of it, within twice of which no z of
 * a relu crosses or touches 0, as far as five values of the parameter tell. Nothing, where there is
 * none: a z is at 0, or too near. `loss` is that of the plan along the parameter, `at` its value.
 */
export function smoothStep(
  plan: Plan,
  loss: (x: number) => number,
  at: number,
  step: number,
): number | undefined {
  if (!corners(plan.network)) return step;
  return stepsFrom(step).find((h) => {
    const signs = signsAt(plan, loss, at);
    return [-2, -1, 1, 2].every((n) => signsAt(plan, loss, at + n * h) === signs);
  });
}

/** The slopes of the loss at a corner, and how far they may themselves be off. */
export interface CornerSlopes {
  readonly least: number;
  readonly most: number;
  readonly off: number;
}

/**
 * The least and the most of four slopes: from the left, from the right, and with every z that is at its
 * corner moved a little below 0 or above it. The last two are there for two that cross in opposite
 * directions: with neither on, the slope is on neither side. The plan has a bias in every layer.
 */
export function slopesAtCorner(
  plan: Plan,
  loss: (x: number) => number,
  at: number,
  step: number,
): CornerSlopes {
  const sided = [1, -1].map((side) => {
    const clear = (h: number) =>
      signsAt(plan, loss, at + side * h) === signsAt(plan, loss, at + side * 2 * h);
    const h = side * (stepsFrom(step).find(clear) ?? step);
    const [here, near, far] = [loss(at), loss(at + h), loss(at + 2 * h)];
    return (4 * near - 3 * here - far) / (2 * h);
  });
  const moved = [-1, 1].map((side) => {
    const by = (times: number) => slopeMoved(plan, loss, at, step, side * times);
    const [once, twice] = [by(1), by(2)];
    return { slope: 2 * once - twice, off: Math.abs(once - twice) };
  });
  const slopes = [...sided, ...moved.map(({ slope }) => slope)];
  const [least, most] = [Math.min(...slopes), Math.max(...slopes)];
  return { least, most, off: Math.max(...moved.map(({ off }) => off)) + (most - least) / 100 };
}

/** The slope with the biases of the crossing nodes moved, `times` as far as their z can cross. */
function slopeMoved(
  plan: Plan,
  loss: (x: number) => number,
  at: number,
  step: number,
  times: number,
): number {
  const shifts = shiftsOf(plan, loss, at, step);
  const held = shifts.map(({ bias, j }) => bias[j]);
  shifts.forEach(({ bias, j, by }) => {
    bias[j] += times * by;
  });
  const slope = centralDifference(loss, at, step);
  shifts.forEach(({ bias, j }, n) => {
    bias[j] = held[n];
  });
  return slope;
}

/**
 * For each node that has a corner: its bias, and four times how far its z moves within two steps, where
 * that crosses 0; 0 elsewhere.
 */
function shiftsOf(plan: Plan, loss: (x: number) => number, at: number, step: number) {
  const sumsAt = (x: number) => {
    loss(x);
    return plan.layers.map(({ sums }) => sums.slice());
  };
  const [below, here, above] = [-2, 0, 2].map((n) => sumsAt(at + n * step));
  return plan.layers.flatMap(({ bias, width }, k) => {
    if (!withCorner.has(plan.network.layers[k].activation) || bias === undefined) return [];
    return Array.from(bias, (_, j) => {
      let by = 0;
      for (let i = j; i < here[k].length; i += width) {
        const [a, b, c] = [below[k][i], here[k][i], above[k][i]];
        const crosses = Math.sign(a) !== Math.sign(b) || Math.sign(c) !== Math.sign(b);
        if (crosses) by = Math.max(by, 4 * Math.max(Math.abs(a - b), Math.abs(c - b)));
      }
      return { bias, j, by };
    });
  });
}

const stepsFrom = (step: number) => [1, 8, 64, 512, 4096].map((by) => step / by);

/** On which side of 0 each z is that has a corner there, with the parameter at a value. */
function signsAt(plan: Plan, loss: (x: number) => number, value: number): string {
  loss(value);
  return plan.layers
    .map(({ sums }, k) =>
      withCorner.has(plan.network.layers[k].activation) ? sums.map(Math.sign).join() : '',
    )
    .join(';');
}
