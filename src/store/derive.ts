import { type Matrix, matrixOf } from '../core/matrix.ts';
import { type Focus, placeIn } from '../equations/line.ts';
import { layersOf } from '../equations/network.ts';
import { type Chosen, scopeOf, type Trace, traceOf } from '../equations/trace.ts';
import type { Scope } from '../expr/evaluate.ts';
import { gradientNamed } from '../expr/live.ts';
import {
  isGradient,
  type Name,
  type Sizes,
  type Weights,
  weightsOfGradient,
} from '../expr/names.ts';
import type { Expr } from '../expr/tree.ts';
import { cellOf, exists, type Ref, refOf } from '../expr/ref.ts';
import { chapterOf, headOf, stepOf } from '../lessons/contents.ts';
import type { Chapter, Step } from '../lessons/step.ts';
import type { Choices, Numbers } from './choices.ts';

export const chapterIn = (choices: Choices): Chapter => chapterOf(choices.chapter);

export const stepIn = (choices: Choices): Step =>
  stepOf(chapterIn(choices), choices.steps[choices.chapter]);

/** The sizes of the network of the open chapter: one object for equal sizes. */
export function sizesIn({ chapter, numbers: { nodes }, broken }: Choices): Sizes {
  const key = `${chapter}.${nodes}.${broken}`;
  const known = sizes.get(key) ?? {
    ...headOf(chapter).sizes(nodes),
    broken: broken ?? undefined,
  };
  sizes.set(key, known);
  return known;
}
const sizes = new Map<string, Sizes>();

/** The entry in focus, inside the network of the open chapter. */
export function focusIn(choices: Choices): Focus {
  const { examples, nodes } = sizesIn(choices);
  return {
    example: examples === 1 ? 0 : choices.example,
    component: choices.component,
    node: Math.min(choices.node, nodes - 1),
  };
}

/** The quantities of the open chapter's network that the reader has set. */
export function chosenIn(choices: Choices): Chosen {
  const network = sizesIn(choices);
  const { numbers } = choices;
  const rows = (of: readonly (readonly number[])[]) =>
    network.examples === 1 ? [of[choices.example]] : of;
  const weights: Partial<Record<Name, Matrix>> = {};
  for (const layer of layersOf(network)) {
    weights[layer.weights] = weightsIn(numbers, layer.weights, network);
  }
  return {
    ...weights,
    X: matrixOf(rows(numbers.X)),
    y: matrixOf(rows(numbers.y)),
    rate: matrixOf(numbers.rate),
  };
}

function weightsIn(numbers: Numbers, name: 'W' | 'W1' | 'W2', { nodes }: Sizes): Matrix {
  switch (name) {
    case 'W':
      return matrixOf(numbers.W);
    case 'W1':
      return matrixOf(numbers.W1.map((row) => row.slice(0, nodes)));
    case 'W2':
      return matrixOf(numbers.W2.slice(0, nodes));
  }
}

/** Every quantity of the open chapter's network: computed once for the same numbers. */
export function traceIn(choices: Choices): Trace {
  const { numbers, chapter, example, broken } = choices;
  return remembered(traces, numbers, `${chapter}.${example}.${broken}`, () =>
    traceOf(chosenIn(choices), sizesIn(choices)),
  );
}
const traces = new WeakMap<Numbers, Map<string, Trace>>();

/** The trace as a place to evaluate formulas in. */
export const scopeIn = (choices: Choices): Scope => scopeOf(traceIn(choices), sizesIn(choices));

/** The cell that the reader looks at: the last of the trail that the open network has. */
export const chosenCell = (choices: Choices): Ref | undefined =>
  choices.trail.findLast((ref) => exists(ref, sizesIn(choices)));

function remembered<T>(
  memory: WeakMap<Numbers, Map<string, T>>,
  numbers: Numbers,
  key: string,
  compute: () => T,
): T {
  const known = memory.get(numbers) ?? new Map<string, T>();
  memory.set(numbers, known);
  if (!known.has(key)) known.set(key, compute());
  return known.get(key)!;
}

/** The weight that slopes and gradients are about: the one chosen, or the one that the step is about. */
export function selectedWeight(choices: Choices): Ref {
  const sizes = sizesIn(choices);
  const chosen = chosenCell(choices);
  const focus = focusIn(choices);
  const weights =
    (chosen && weightsOf(cellOf(chosen).name, sizes)) ??
    weightsOfStep(stepIn(choices), sizes, focus) ??
    layersOf(sizes)[0].weights;
  const [row, column] = placeIn(weights, sizes, focus) as readonly [number, number];
  return refOf(weights, row, column);
}

/** The weights that a step derives the loss by, or else those of the layer that it speaks of. */
function weightsOfStep({ lines, product }: Step, sizes: Sizes, focus: Focus): Weights | undefined {
  const about = [...product(sizes, focus), ...lines(sizes, focus)].map(({ left }) => left);
  return (
    about.map(weightsBy).find((name) => name !== undefined) ??
    about.map(namedBy).flatMap((name) => (name && weightsOf(name, sizes)) ?? [])[0]
  );
}

/** The weights of the layer that a quantity of its own belongs to: its input is another layer's. */
const weightsOf = (name: Name, sizes: Sizes): Weights | undefined =>
  layersOf(sizes).find((layer) =>
    (
      [layer.weights, layer.z, layer.output, layer.delta, layer.gradient, layer.updated] as Name[]
    ).includes(name),
  )?.weights;

/** The weights that a derivative of the loss is taken by. */
const weightsBy = (expr: Expr): Weights | undefined => {
  const gradient = gradientNamed(expr)?.name;
  return gradient && isGradient(gradient) ? weightsOfGradient[gradient] : undefined;
};

const namedBy = (expr: Expr): Name | undefined =>
  expr.kind === 'name' || expr.kind === 'entry' || expr.kind === 'row' ? expr.name : undefined;
