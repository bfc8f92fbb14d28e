/** The work that is measured, as src/core does it and as bench/core/core.c is asked for it. */
import { landscape, type Sweep } from '../../src/core/landscape.ts';
import { matrixOf } from '../../src/core/matrix.ts';
import { computeGradients, createPlan, step, type Plan } from '../../src/core/plan.ts';
import type { Pass } from './contestant.ts';
import type { Task } from './tasks.ts';

/** One kind of work on one network. */
export interface Work {
  readonly title: string;
  readonly task: Task;
  /** What bench/core/core.c calls it, and the numbers that it reads after the network's. */
  readonly command: 'gradient' | 'descent' | 'landscape';
  readonly further: readonly number[];
  /** A new plan, and the work on it. */
  readonly ours: () => Pass;
}

const STEPS = 10_000;
const RATE = 1;
/** What each of the two weights takes: −8 to 8 in 128 steps. */
const values = Float64Array.from({ length: 128 }, (_, i) => (i - 64) / 8);

/** A plan of the task, as the page makes it. */
export function planOf({ network, X, y, weights, biases }: Task): Plan {
  const parameters = weights.map((W, k) => {
    const bias = biases?.[k];
    return { weights: matrixOf(W), ...(bias && { bias: matrixOf([bias]) }) };
  });
  return createPlan(network, matrixOf(X), matrixOf(y), parameters);
}

/** One forward and backward pass, with every gradient. */
export function passOf(task: Task): Work {
  const ours = () => {
    const plan = planOf(task);
    const run = () => computeGradients(plan);
    const result = () => {
      // A plan comes with its gradients: away with them, to see those that are written here.
      for (const layer of plan.layers) layer.gradient.fill(NaN);
      run();
      return plan.layers.flatMap((layer) => [...layer.gradient]);
    };
    return { run, result };
  };
  const title = `one forward and backward pass of ${task.title}`;
  return { title, task, command: 'gradient', further: [], ours };
}

/** Ten thousand steps of descent, from the task's weights each time: always the same work. */
export function descentOf(task: Task): Work {
  const ours = () => {
    const plan = planOf(task);
    const start = plan.layers.map(({ weights }) => weights.slice());
    const run = () => {
      plan.layers.forEach(({ weights }, k) => weights.set(start[k]));
      for (let i = 0; i < STEPS; i++) step(plan, RATE);
    };
    const result = () => {
      run();
      return plan.layers.flatMap(({ weights }) => [...weights]);
    };
    return { run, result };
  };
  const title = `${STEPS.toLocaleString('en')} steps of descent of ${task.title}`;
  return { title, task, command: 'descent', further: [STEPS, RATE], ours };
}

/** The losses over a grid of the first weight of the first layer and the first of the last. */
export function landscapeOf(task: Task): Work {
  const axis = (layer: number): Sweep => ({ layer, row: 0, column: 0, values });
  const [across, down] = [axis(0), axis(task.weights.length - 1)];
  const ours = () => {
    const plan = planOf(task);
    const losses = new Float64Array(values.length ** 2);
    const run = () => void landscape(plan, across, down, losses);
    const result = () => {
      run();
      return [...losses];
    };
    return { run, result };
  };
  const title = `a ${values.length} × ${values.length} landscape of ${task.title}`;
  return { title, task, command: 'landscape', further: [values.length, ...values], ours };
}
