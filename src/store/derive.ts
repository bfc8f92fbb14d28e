import { matrixOf } from '../core/matrix.ts';
import type { Network } from '../core/network.ts';
import { type Focus, placeIn } from '../equations/line.ts';
import { type Chosen, scopeOf, type Trace, traceOf } from '../equations/trace.ts';
import type { Scope } from '../expr/evaluate.ts';
import { gradientNamed } from '../expr/live.ts';
import { chosenOf, layerOwning, type Model, modelOf } from '../equations/network.ts';
import { axesOf, isWeights, type Name, plainOf, shapeOf } from '../expr/alphabet.ts';
import type { Expr } from '../expr/tree.ts';
import { cellOf, exists, type Ref, refOf } from '../expr/ref.ts';
import { chapterOf, headOf, stepOf } from '../lessons/contents.ts';
import type { Chapter, Step } from '../lessons/step.ts';
import {
  type Choices,
  type Numbers,
  type PictureId,
  picturesOfPolicies,
  picturesOfPredictions,
} from './choices.ts';
import { withCovered } from './covered.ts';
import type { Own, Rows, Values } from './own.ts';

export const chapterIn = (choices: Choices): Chapter => chapterOf(choices.chapter);

/** The steps of the open chapter, for its network. */
export const stepsIn = (choices: Choices): readonly Step[] =>
  chapterIn(choices).steps(networkIn(choices));

export const stepIn = (choices: Choices): Step =>
  stepOf(stepsIn(choices), choices.steps[choices.chapter]);

/** The network of the open chapter: one object for equal networks of the series. */
const networkIn = (choices: Choices): Network =>
  headOf(choices.chapter).network(choices.numbers.nodes, describedIn(choices).network);

/** Whose numbers the open chapter shows. */
export const whoseIn = ({ chapter }: Choices) => headOf(chapter).numbers;

/** The network that the reader has described, and its numbers: a policy in the chapter of policies. */
export const describedIn = (choices: Choices): Own =>
  choices.numbers[whoseIn(choices) === 'policy' ? 'policy' : 'own'];

/** Whether the open chapter is about the reader's own network. */
export const isOwnIn = (choices: Choices): boolean => whoseIn(choices) === 'own';

/** The pictures that the open chapter has. */
export const picturesIn = (choices: Choices): readonly PictureId[] =>
  whoseIn(choices) === 'policy' ? picturesOfPolicies : picturesOfPredictions;

/** The picture that is open; the first where the chapter has none like it. */
export function pictureIn(choices: Choices): PictureId {
  const pictures = picturesIn(choices);
  return pictures.includes(choices.picture) ? choices.picture : pictures[0];
}

/** The numbers that the open chapter shows, by the names of quantities. */
export const valuesIn = (choices: Choices): Values =>
  whoseIn(choices) === 'series' ? choices.numbers.values : describedIn(choices).values;

/** The reader's numbers with others in the open chapter. */
export function withValues(choices: Choices, values: Values): Numbers {
  const { numbers } = choices;
  const whose = whoseIn(choices);
  return whose === 'series'
    ? { ...numbers, values }
    : { ...numbers, [whose]: { ...numbers[whose], values } };
}

/** The network of the open chapter, with the names of its quantities: one object for equal networks. */
export function modelIn(choices: Choices): Model {
  const { broken, brokenIn } = choices;
  const network = networkIn(choices);
  const labels = addUpToOne(network, valuesIn(choices).y) ? 'distributions' : 'any';
  // Every number on the page asks this in every frame of a drag.
  return remembered(models, network, `${broken}.${brokenIn}.${labels}`, () =>
    modelOf(network, { broken: broken ?? undefined, brokenIn: brokenIn ?? undefined, labels }),
  );
}
const models = new WeakMap<Network, Map<string, Model>>();

/**
 * Whether the labels of each example are shares of a whole, but for rounding. Only cross-entropy asks:
 * with such labels its formulas are shorter.
 */
const addUpToOne = ({ examples, layers, objective }: Network, y: Rows): boolean =>
  objective.loss !== 'crossEntropy' ||
  y.slice(0, examples).every((row) => {
    const labels = row.slice(0, layers.at(-1)!.width);
    return Math.abs(labels.reduce((sum, label) => sum + label, 0) - 1) < 1e-12;
  });

/** What is in focus, inside the network of the open chapter: one object for equal places. */
export function focusIn(choices: Choices): Focus {
  const { examples, inputs, widths } = modelIn(choices);
  const example = examples === 1 ? 0 : exampleIn(choices);
  const wanted = unitsIn(choices);
  const units = [inputs, ...widths].map((size, axis) => Math.min(wanted[axis] ?? 0, size - 1));
  const key = [example, ...units].join();
  const known = focuses.get(key) ?? { example, units };
  focuses.set(key, known);
  return known;
}

/** The example that is picked, of those that the reader can pick from: the last for one that is gone. */
export const exampleIn = (choices: Choices): number =>
  Math.min(
    choices.example ?? headOf(choices.chapter).opensOn?.example ?? 0,
    examplesIn(choices) - 1,
  );

/** The units that are picked, of the inputs and of each layer; 0 where nothing is said. */
export const unitsIn = ({ units, chapter }: Choices): readonly number[] =>
  units.length > 0 ? units : (headOf(chapter).opensOn?.units ?? []);

const focuses = new Map<string, Focus>();

/** How many examples the reader can pick from: in a network of one, the series has more. */
export const examplesIn = (choices: Choices): number => {
  const { network } = modelIn(choices);
  return isPicked('X', choices) ? valuesIn(choices).X.length : network.examples;
};

/** The quantities of the open chapter's network that the reader has set. */
export function chosenIn(choices: Choices): Chosen {
  const model = modelIn(choices);
  return Object.fromEntries(
    chosenOf(model).map((name) => [name, matrixOf(rowsIn(choices, name, model))]),
  ) as Chosen;
}

/** The part of a quantity's numbers that a network uses: for one example, the row that was picked. */
function rowsIn(choices: Choices, name: Name, model: Model): Rows {
  const { rows, columns } = shapeOf(name, model);
  const all = valuesIn(choices)[name];
  const used = isPicked(name, choices) ? [all[exampleIn(choices)]] : all.slice(0, rows);
  return used.map((row) => row.slice(0, columns));
}

/** Whether a network of one example reads one row of a quantity in which the series has several. */
export function isPicked(name: Name, choices: Choices): boolean {
  const model = modelIn(choices);
  return (
    whoseIn(choices) === 'series' && model.examples === 1 && axesOf(name, model)[0] === 'example'
  );
}

/**
 * Every quantity of the open chapter's network as it may be seen: a cell that is covered is not a number,
 * and so is all that is worked out from it. Computed once for the same numbers.
 */
export function traceIn(choices: Choices, covered = choices.covered): Trace {
  const { numbers, chapter, example, broken, brokenIn } = choices;
  return remembered(
    traces,
    numbers,
    `${chapter}.${example}.${broken}.${brokenIn}.${covered.join()}`,
    () => {
      const model = modelIn(choices);
      return withCovered(traceOf(chosenIn(choices), model), covered, model);
    },
  );
}
const traces = new WeakMap<Numbers, Map<string, Trace>>();

/** The trace as a place to evaluate formulas in. */
export const scopeIn = (choices: Choices): Scope => scopeOf(traceIn(choices), modelIn(choices));

/** The cell that the reader looks at: the last of the trail that the open network has. */
export const chosenCell = (choices: Choices): Ref | undefined =>
  choices.trail.findLast((ref) => exists(ref, modelIn(choices)));

function remembered<K extends WeakKey, T>(
  memory: WeakMap<K, Map<string, T>>,
  of: K,
  key: string,
  compute: () => T,
): T {
  const known = memory.get(of) ?? new Map<string, T>();
  memory.set(of, known);
  if (!known.has(key)) known.set(key, compute());
  return known.get(key)!;
}

/** The weight that slopes and gradients are about: the one chosen, or the one that the step is about. */
export function selectedWeight(choices: Choices): Ref {
  const model = modelIn(choices);
  const chosen = chosenCell(choices);
  const focus = focusIn(choices);
  const weights =
    (chosen && weightsOf(cellOf(chosen).name, model)) ??
    weightsOfStep(stepIn(choices), model, focus) ??
    model.layers[0].weights;
  return refOf(weights, ...placeIn(weights, model, focus));
}

/** The weights that a step derives the loss by, or else those of the layer that it speaks of. */
function weightsOfStep({ lines, product }: Step, model: Model, focus: Focus): Name | undefined {
  const about = [...product(model, focus), ...lines(model, focus)].map(({ left }) => left);
  const derivedBy = about.flatMap((expr) => gradientNamed(expr)?.name ?? [])[0];
  const named = [
    ...(derivedBy ? [derivedBy] : []),
    ...about.flatMap((expr) => namedBy(expr) ?? []),
  ];
  return named.flatMap((name) => weightsOf(name, model) ?? [])[0];
}

/** The weights of the layer that a quantity of its own belongs to: its input is another layer's. */
function weightsOf(name: Name, model: Model): Name | undefined {
  const of = plainOf(name);
  return isWeights(of) ? of : layerOwning(of, model)?.weights;
}

const namedBy = (expr: Expr): Name | undefined =>
  expr.kind === 'name' || expr.kind === 'entry' || expr.kind === 'row' ? expr.name : undefined;
