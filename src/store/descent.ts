import { createPlan, type Plan, step as takeStep } from '../core/plan.ts';
import { allWeights, type Model, trainedOf } from '../equations/network.ts';
import { type Chosen, parametersIn, traceOf } from '../equations/trace.ts';
import { type Name, shapeOf, updatedOf } from '../expr/alphabet.ts';
import type { Ref } from '../expr/ref.ts';
import type { Choices, Numbers } from './choices.ts';
import {
  chosenIn,
  exampleIn,
  describedIn,
  modelIn,
  whoseIn,
  valuesIn,
  withValues,
} from './derive.ts';
import type { Rows } from './own.ts';
import {
  type DescentRun,
  extend,
  forget,
  lengthOf,
  recall,
  startRun,
  type FlatWeights,
  weightsAfter,
} from './descent-run.ts';
import type { GradientsStore } from './store.ts';

/** A run of descent, and the step of it that the page shows. */
export interface Progress {
  readonly run: DescentRun;
  readonly step: number;
}

/**
 * The run that led to the numbers of the page, or one that starts from them. A run belongs to the
 * numbers that it wrote: edit one, or go to another network, and there is a new run; undo the edit,
 * and the old one is back.
 */
export function descentIn(choices: Choices): Progress {
  const [written, key] = [writtenIn(choices), networkIn(choices)];
  const known = reached.get(written) ?? new Map<string, Progress>();
  reached.set(written, known);
  if (!known.has(key)) known.set(key, { run: startIn(choices), step: 0 });
  const progress = known.get(key)!;
  // A step by a broken rule is slow: such a run is not taken again.
  if (!choices.broken) hold(progress.run);
  return progress;
}
const reached = new WeakMap<object, Map<string, Progress>>();

/** The long runs that were looked at last, the last one first: the undo history leads to two hundred. */
const held: DescentRun[] = [];
const mostHeld = 4;
/** So few steps are no burden. */
const fewSteps = 100;

/** Has a run whole, and lets go of long ones that were not looked at for longest. */
function hold(run: DescentRun): void {
  if (held[0] === run || lengthOf(run) <= fewSteps) return;
  recall(run);
  const at = held.indexOf(run);
  if (at >= 0) held.splice(at, 1);
  held.unshift(run);
  for (const old of held.splice(mostHeld)) forget(old);
}

/** The numbers of the open network, which are another object where any of them is another number. */
const writtenIn = (choices: Choices): object =>
  whoseIn(choices) === 'series' ? choices.numbers.values : describedIn(choices);
/** The runs that are in the undo history: all their steps are one entry of it. */
const entered = new WeakSet<DescentRun>();

/** Goes so many steps on, as far as the run goes. Says whether that was any step at all. */
export function descend(store: GradientsStore, steps: number): boolean {
  const { run, step } = descentIn(store.getState());
  extend(run, step + steps - lengthOf(run));
  const to = Math.min(step + steps, lengthOf(run));
  if (to === step) return false;
  show(store, { run, step: to });
  return true;
}

/** Goes to a step of the run, back or forth; what comes after it is kept. */
export function rewind(store: GradientsStore, step: number): void {
  const { run, step: from } = descentIn(store.getState());
  const to = Math.min(Math.max(Math.round(step), 0), lengthOf(run));
  if (to !== from) show(store, { run, step: to });
}

/** A run as it moves through two of the weights. */
export interface Path {
  /** Their values after 0, 1, 2 … steps; in a run of more than 1024, after only some, evenly taken. */
  readonly points: readonly (readonly [number, number])[];
  /** How many of the points come no later than the step that the page shows. */
  readonly passed: number;
}

/** The way that the run has taken over two weights of the open network. Throws on any other ref. */
export function pathOver(choices: Choices, across: Ref, down: Ref): Path {
  const { run, step } = descentIn(choices);
  const model = modelIn(choices);
  const refs = allWeights(model);
  const [a, b] = [across, down].map((ref) => {
    const index = refs.indexOf(ref);
    if (index < 0) throw new RangeError(`pathOver: ${ref} is no weight of the open network`);
    return index;
  });
  const kept = run.kept.map((weights) => [weights[a], weights[b]] as const);
  const last = weightsAfter(run, lengthOf(run));
  const ended = lengthOf(run) % run.every === 0;
  return {
    points: ended ? kept : [...kept, [last[a], last[b]]],
    passed: Math.floor(step / run.every) + 1 + (!ended && step === lengthOf(run) ? 1 : 0),
  };
}

/** The choices as they were before the run that led to them. */
export function beforeDescent(choices: Choices): Choices {
  const { run } = descentIn(choices);
  return { ...choices, numbers: withWeights(choices, weightsAfter(run, 0)) };
}

/** The choices after so many steps of a run that starts from them. Throws where it ends before that. */
export function afterDescent(choices: Choices, steps: number): Choices {
  const run = startIn(choices);
  extend(run, steps);
  if (lengthOf(run) < steps) throw new Error(`it ends after ${lengthOf(run)} steps`);
  return { ...choices, numbers: numbersAt(choices, { run, step: steps }) };
}

/** The numbers of the page at a step of a run, which they then belong to. */
function numbersAt(choices: Choices, shown: Progress): Numbers {
  const numbers = withWeights(choices, weightsAfter(shown.run, shown.step));
  const then = { ...choices, numbers };
  reached.set(writtenIn(then), new Map([[networkIn(then), shown]]));
  return numbers;
}

function show(store: GradientsStore, shown: Progress): void {
  const numbers = numbersAt(store.getState(), shown);
  const { isTracking, futureStates, pause, resume } = store.temporal.getState();
  // The first step is in the history, with what was there before; the rest join it.
  const joins = isTracking && entered.has(shown.run) && futureStates.length === 0;
  entered.add(shown.run);
  if (joins) pause();
  store.setState({ numbers });
  if (joins) resume();
}

/** Which network the numbers are used in: a one-example chapter reads the row that was picked. */
const networkIn = (choices: Choices): string =>
  [
    choices.chapter,
    choices.numbers.nodes,
    choices.broken,
    choices.brokenIn,
    modelIn(choices).examples === 1 ? exampleIn(choices) : '',
  ].join();

function startIn(choices: Choices): DescentRun {
  const model = modelIn(choices);
  const chosen = chosenIn(choices);
  const plan = createPlan(model.network, chosen.X, chosen.y, parametersIn(chosen, model));
  const [rate] = chosen.rate.values;
  const next = model.broken ? brokenStep(plan, chosen, model) : () => takeStep(plan, rate);
  return startRun(plan, next);
}

/** A step by the formulas of the page, a broken rule among them: many times slower than the plan's. */
const brokenStep = (plan: Plan, chosen: Chosen, model: Model) => () => {
  const buffers = model.layers.flatMap((layer, k) =>
    trainedOf(layer).map((name) => {
      const { weights, bias } = plan.layers[k];
      return { name, values: name === layer.bias ? bias! : weights };
    }),
  );
  const now = buffers.map(({ name, values }) => [name, { ...chosen[name]!, values }]);
  const trace = traceOf({ ...chosen, ...Object.fromEntries(now) }, model);
  for (const { name, values } of buffers) values.set(trace[updatedOf(name)]!.values);
};

/** The numbers with other weights in the open network; those of hidden nodes not shown stay. */
function withWeights(choices: Choices, all: FlatWeights): Numbers {
  const model = modelIn(choices);
  const values = valuesIn(choices);
  const changed: Record<Name, Rows> = {};
  let from = 0;
  for (const name of model.layers.flatMap(trainedOf)) {
    const { rows, columns } = shapeOf(name, model);
    const start = from;
    changed[name] = values[name].map((cells, row) =>
      cells.map((value, column) =>
        row < rows && column < columns ? all[start + row * columns + column] : value,
      ),
    );
    from += rows * columns;
  }
  return withValues(choices, { ...values, ...changed });
}
