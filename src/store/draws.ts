import { filled, type Matrix, matrixOf, toRows } from '../core/matrix.ts';
import { probabilities } from '../core/policy/probabilities.ts';
import { type Moments, momentsOf, sample, type Samples, termsOf } from '../core/policy/samples.ts';
import { train, type TrainingRun } from '../core/policy/train.ts';
import { bestBaseline, varianceOfDraw } from '../core/policy/variance.ts';
import { createPlan, computeLoss, step } from '../core/plan.ts';
import { parametersIn, type Trace } from '../equations/trace.ts';
import type { Choices } from './choices.ts';
import { focusIn, modelIn } from './derive.ts';
import { mostSteps } from './policies.ts';
import { wholeTraceIn } from './unseen.ts';

/** What the draws of a policy are of: the preference in focus, in its state. */
function drawnIn(choices: Choices) {
  const { yHat: p, y: f, baseline } = wholeTraceIn(choices);
  const { example: state, units } = focusIn(choices);
  return { p: p!, f: f!, of: { state, component: units[1], baseline: baseline!.values[0] } };
}

/** The draws that are seen, and what each says of the preference in focus. */
export function samplesIn(choices: Choices): Samples {
  const { p, f, of } = drawnIn(choices);
  const { seed, count } = choices.draws;
  const key = [of.state, of.component, seed, count].join('.');
  return keptOf(samples, wholeTraceIn(choices), key, () => sample(p, f, of, choices.draws));
}
const samples: Kept<Samples> = new WeakMap();

/** What was made last of the numbers of the page. */
type Kept<T> = WeakMap<Trace, { readonly key: string; readonly made: T }>;

/** That again, where it was made by the same key: several views ask for it in a frame. */
function keptOf<T>(kept: Kept<T>, trace: Trace, key: string, make: () => T): T {
  const last = kept.get(trace);
  if (last?.key === key) return last.made;
  const made = make();
  kept.set(trace, { key, made });
  return made;
}

/** What a draw of each action says of it. */
export function termsIn(choices: Choices): Float64Array {
  const { p, f, of } = drawnIn(choices);
  return termsOf(p, f, of);
}

/** What endlessly many draws would say of it, and how far a single one is from that. */
export function momentsIn(choices: Choices): Moments {
  const { p, f, of } = drawnIn(choices);
  return momentsOf(p, f, of);
}

/** A number that comes of rewards and shares, as it is; or 0 where it is no more than rounding leaves of none. */
export function tidied(choices: Choices): (value: number) => number {
  const most = Math.max(...drawnIn(choices).f.values.map(Math.abs));
  return (value) => (Math.abs(value) <= 1e-14 * most ? 0 : value);
}

/** How far the draws of a state are from their mean, squared, all its preferences together. */
export interface Variances {
  readonly now: number;
  readonly without: number;
  /** The baseline with which it is least, and how far they are then. */
  readonly best: number;
  readonly least: number;
}

export function variancesIn(choices: Choices): Variances {
  const { p, f, of } = drawnIn(choices);
  // By the preferences themselves, and not by the weights: as if the state were known by a single 1.
  const [own, rewards] = [p, f].map((m) => rowOf(m, of.state));
  const variance = (b: number) => varianceOfDraw(one, own, rewards, b);
  const best = bestBaseline(one, own, rewards);
  const [now, without, least] = [of.baseline, 0, best].map(variance);
  return { now, without, best, least };
}

const one = filled(1, 1, 1);
const rowOf = (m: Matrix, row: number): Matrix => matrixOf([toRows(m)[row]]);

/** How many trainings by other draws stand beside each. */
const others = 5;

/** Trainings by single draws, each with the exact reward to expect after every step. */
export interface Trainings {
  readonly plain: readonly TrainingRun[];
  readonly withBaseline: readonly TrainingRun[];
  /** By the exact gradient, with the same rate. */
  readonly exact: readonly number[];
}

/**
 * The trainings from the numbers of the page: the first of each by the seed that is seen, others by the
 * seeds after it. With the page's baseline or, while that is 0, with the mean of the rewards so far.
 */
export function trainingsIn(choices: Choices): Trainings {
  const trace = wholeTraceIn(choices);
  return keptOf(trainings, trace, String(choices.draws.seed), () => trainedFrom(trace, choices));
}
const trainings: Kept<Trainings> = new WeakMap();

function trainedFrom(trace: Trace, choices: Choices): Trainings {
  const model = modelIn(choices);
  const [{ weights }] = model.layers;
  const [X, W, f] = [trace['X']!, trace[weights]!, trace['y']!];
  const [rate] = trace['rate']!.values;
  const [value] = trace['baseline']!.values;
  const runs = (baseline: Parameters<typeof train>[3]['baseline']) =>
    Array.from({ length: others + 1 }, (_, n) =>
      train(X, W, f, { rate, baseline, steps: mostSteps, seed: choices.draws.seed + n }),
    );
  const plan = createPlan(model.network, X, f, parametersIn(trace, model));
  const exact = Array.from({ length: mostSteps + 1 }, (_, n) => {
    if (n > 0) step(plan, rate);
    return computeLoss(plan);
  });
  return {
    plain: runs({ kind: 'fixed', value: 0 }),
    withBaseline: runs(value === 0 ? { kind: 'mean' } : { kind: 'fixed', value }),
    exact,
  };
}

/** The policy as the first training with a baseline has it after the step that is seen: its weights, and p. */
export function trainedIn(choices: Choices): { readonly W: Matrix; readonly p: Matrix } {
  const { weights } = trainingsIn(choices).withBaseline[0];
  const W = weights[choices.draws.trained];
  return { W, p: probabilities(wholeTraceIn(choices)['X']!, W) };
}
