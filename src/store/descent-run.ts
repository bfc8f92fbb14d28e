import { computeLoss, type Plan } from '../core/plan.ts';
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
  /** L after 0, 1, 2 … steps; while the run is forgotten, after 0. */
  readonly losses: number[];
  /** The least and the greatest of the losses. */
  lowest: number;
  highest: number;
  /** The weights after 0, `every`, 2 × `every` … steps. */
  kept: FlatWeights[];
  every: number;
  /** The steps that were taken and of which nothing is held, until they are taken again. */
  forgotten: number;
  /** Why the run goes no further: the next step's weights are too large, or it is as long as it may be. */
  end: 'weights' | 'length' | null;
}

/** All weights and biases of a network, layer after layer and row after row. */
export type FlatWeights = Float64Array;

/** A run that starts at the plan's weights and has not taken a step. */
export function startRun(plan: Plan, next: () => void): DescentRun {
  const loss = computeLoss(plan);
  return {
    plan,
    next,
    losses: [loss],
    lowest: loss,
    highest: loss,
    kept: [weightsOf(plan)],
    every: 1,
    forgotten: 0,
    end: null,
  };
}

/** The steps that a run has taken. */
export const lengthOf = ({ losses, forgotten }: DescentRun): number =>
  losses.length - 1 + forgotten;

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
    const loss = computeLoss(plan);
    losses.push(loss);
    run.lowest = Math.min(run.lowest, loss);
    run.highest = Math.max(run.highest, loss);
    keep(run);
  }
}

/** The weights after so many of a run's steps, exactly as they were. */
export function weightsAfter(run: DescentRun, steps: number): FlatWeights {
  const { plan, next, kept, every } = run;
  const last = weightsOf(plan);
  if (steps === lengthOf(run)) return last;
  setWeights(plan, kept[Math.floor(steps / every)]);
  for (let left = steps % every; left > 0; left--) next();
  const found = weightsOf(plan);
  setWeights(plan, last);
  return found;
}

/** Lets go of all of a run but its start, from which `recall` takes its steps again. */
export function forget(run: DescentRun): void {
  run.forgotten = lengthOf(run);
  run.losses.length = 1;
  run.kept = run.kept.slice(0, 1);
  run.every = 1;
}

/** Takes the steps of a run again that were forgotten. */
export function recall(run: DescentRun): void {
  const { forgotten, end } = run;
  if (forgotten === 0) return;
  setWeights(run.plan, run.kept[0]);
  run.forgotten = 0;
  run.end = null;
  extend(run, forgotten);
  run.end = end;
}

function keep(run: DescentRun): void {
  if (lengthOf(run) % run.every !== 0) return;
  run.kept.push(weightsOf(run.plan));
  if (run.kept.length <= mostKept + 1) return;
  run.kept = run.kept.filter((_, n) => n % 2 === 0);
  run.every *= 2;
}

/** Whether every weight and bias is a number that the page can hold: NaN is not. */
function isHeld(plan: Plan): boolean {
  for (const values of trainedIn(plan)) {
    for (let i = 0; i < values.length; i++) if (!(Math.abs(values[i]) <= largest)) return false;
  }
  return true;
}

/** The buffers that descent changes: of each layer its weights and, where it has one, its bias. */
const trainedIn = ({ layers }: Plan): readonly Float64Array[] =>
  layers.flatMap(({ weights, bias }) => (bias ? [weights, bias] : [weights]));

function weightsOf(plan: Plan): FlatWeights {
  const all = new Float64Array(trainedIn(plan).reduce((sum, { length }) => sum + length, 0));
  readWeights(plan, all);
  return all;
}

function readWeights(plan: Plan, into: FlatWeights): void {
  let from = 0;
  for (const values of trainedIn(plan)) {
    into.set(values, from);
    from += values.length;
  }
}

function setWeights(plan: Plan, all: FlatWeights): void {
  let from = 0;
  for (const values of trainedIn(plan)) {
    values.set(all.subarray(from, from + values.length));
    from += values.length;
  }
}
