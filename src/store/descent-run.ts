import { lossAt, type Plan } from '../core/plan.ts';
import { largest } from './store.ts';

/** The steps that a run may have. */
export const longest = 100_000;
/** A run keeps the weights of at most so many of its steps, and one more. */
export const mostKept = 1024;

/**
 * One run of descent from its start on. It keeps the loss of every step, and the weights of every
 * step up to 1024 of them; a longer run keeps every second, fourth, eighth … and finds those between
 * by descending from the kept ones before them. A step of descent depends on the weights alone, so
 * that what is found is what was there, to the last bit.
 */
export interface DescentRun {
  /** The network, with the weights after the last step. */
  readonly plan: Plan;
  /** Takes the plan's weights one step on. */
  readonly next: () => void;
  /** L after 0, 1, 2 … steps. */
  readonly losses: number[];
  /** The least and the greatest of the losses. */
  lowest: number;
  highest: number;
  /** The weights after 0, `every`, 2 × `every` … steps. */
  kept: Weights[];
  every: number;
  /** Why the run goes no further: the next step's weights are too large, or it is as long as it may be. */
  end: 'weights' | 'length' | null;
}

/** All weights of a network, layer after layer and row after row. */
export type Weights = Float64Array;

/** A run that starts at the plan's weights and has not taken a step. */
export function startRun(plan: Plan, next: () => void): DescentRun {
  const loss = lossAt(plan);
  return {
    plan,
    next,
    losses: [loss],
    lowest: loss,
    highest: loss,
    kept: [weightsOf(plan)],
    every: 1,
    end: null,
  };
}

/** The steps that a run has taken. */
export const lengthOf = ({ losses }: DescentRun): number => losses.length - 1;

/** Takes so many more steps, or fewer: a run stops before a weight that no reader could set. */
export function extend(run: DescentRun, steps: number): void {
  const { plan, next, losses } = run;
  const before = weightsOf(plan);
  for (let taken = 0; taken < steps && run.end === null; taken++) {
    if (lengthOf(run) === longest) {
      run.end = 'length';
      return;
    }
    readWeights(plan, before);
    next();
    if (!isHeld(plan)) {
      setWeights(plan, before);
      run.end = 'weights';
      return;
    }
    const loss = lossAt(plan);
    losses.push(loss);
    run.lowest = Math.min(run.lowest, loss);
    run.highest = Math.max(run.highest, loss);
    keep(run);
  }
}

/** The weights after so many of a run's steps, exactly as they were. */
export function weightsAfter(run: DescentRun, steps: number): Weights {
  const { plan, next, kept, every } = run;
  const last = weightsOf(plan);
  if (steps === lengthOf(run)) return last;
  setWeights(plan, kept[Math.floor(steps / every)]);
  for (let left = steps % every; left > 0; left--) next();
  const found = weightsOf(plan);
  setWeights(plan, last);
  return found;
}

function keep(run: DescentRun): void {
  if (lengthOf(run) % run.every !== 0) return;
  run.kept.push(weightsOf(run.plan));
  if (run.kept.length <= mostKept + 1) return;
  run.kept = run.kept.filter((_, n) => n % 2 === 0);
  run.every *= 2;
}

/** Whether every weight is a number that the page can hold: NaN is not. */
function isHeld({ layers }: Plan): boolean {
  for (const { weights } of layers) {
    for (let i = 0; i < weights.length; i++) if (!(Math.abs(weights[i]) <= largest)) return false;
  }
  return true;
}

function weightsOf(plan: Plan): Weights {
  const all = new Float64Array(plan.layers.reduce((sum, { weights }) => sum + weights.length, 0));
  readWeights(plan, all);
  return all;
}

function readWeights({ layers }: Plan, into: Weights): void {
  let from = 0;
  for (const { weights } of layers) {
    into.set(weights, from);
    from += weights.length;
  }
}

function setWeights({ layers }: Plan, all: Weights): void {
  let from = 0;
  for (const { weights } of layers) {
    weights.set(all.subarray(from, from + weights.length));
    from += weights.length;
  }
}
