import { type Name, sizeOf } from '../expr/alphabet.ts';
import { name, partial, times } from '../expr/build.ts';
import { refOf } from '../expr/ref.ts';
import type { Expr } from '../expr/tree.ts';
import { slopeOf } from './activation.ts';
import { over, overExamples } from './definitions.ts';
import { multiplied } from './factors.ts';
import {
  type Equation,
  type Focus,
  focused,
  type Indices,
  inFocus,
  layerWith,
  placeIn,
} from './line.ts';
import { type Layer, type Model, nextLayer } from './network.ts';

/** One way from a weight to the loss: through one node of its own layer and of each layer after it. */
export interface WeightPath {
  /** One of its kind in a network. */
  readonly id: string;
  readonly example: number;
  /** The node that it goes through of each of those layers, counted from zero. */
  readonly units: readonly number[];
  /**
   * Its factors, from the loss back to the weight: the error signal of the last node, then weights and
   * slopes in turn, then what the weight multiplies. The same factor of several paths is one object.
   */
  readonly factors: readonly Expr[];
}

/**
 * One entry of ∂L/∂W as a sum over all its paths: over the examples, and within one over the nodes of
 * every layer behind the weight's own. A path begins at the error signal of the last layer, because that
 * is true of every loss and of softmax too, where one sum enters every prediction. Nothing where there is
 * one path only, and for the last layer, whose paths end where they begin: its entry is that sum as it is.
 */
export const overPaths =
  (weights: Name): Equation =>
  (model, focus) => {
    const own = layerWith(weights, model);
    if (!nextLayer(own, model) || countOfPaths(weights, model) === 1) return [];
    const summed = (layer: Layer, at: Indices, before: readonly Expr[]): Expr => {
      const factors = [...endOf(layer, model, focus, at), ...before];
      const next = nextLayer(layer, model);
      if (!next) return times(...factors);
      return over(next.number, model, (k) => {
        const there = { ...at, [next.number]: k };
        return summed(next, there, [focused(next.weights, model, focus, there), ...factors]);
      });
    };
    return [
      {
        id: `paths-${weights}`,
        left: partial(name('L'), focused(weights, model, focus)),
        right: overExamples(model, (i) =>
          summed(own, { example: i }, [multiplied(weights, model, focus, { example: i })]),
        ),
      },
    ];
  };

/** How many paths each of a layer's weights has within one example: over the nodes of every later layer. */
export const pathsInExample = (weights: Name, model: Model): number =>
  model.widths
    .slice(layerWith(weights, model).number)
    .reduce((product, width) => product * width, 1);

/** How many it has in all examples. */
export const countOfPaths = (weights: Name, model: Model): number =>
  model.examples * pathsInExample(weights, model);

/** All paths of the weight in focus, example by example. Throws where the network has no such weights. */
export function pathsOf(weights: Name, model: Model, focus: Focus): readonly WeightPath[] {
  const own = layerWith(weights, model);
  const later = model.layers.slice(own.number);
  const units = [inFocus(own.number, model, focus)];
  const place = refOf(weights, ...placeIn(weights, model, focus));
  const forward = later.map(({ weights: between, number }) =>
    upTo(sizeOf(number - 1, model)).map((from) =>
      upTo(sizeOf(number, model)).map((to) =>
        focused(between, model, focus, { [number - 1]: from, [number]: to }),
      ),
    ),
  );
  return upTo(model.examples).flatMap((example) => {
    const first = [
      ...endOf(own, model, focus, { example }),
      multiplied(weights, model, focus, { example }),
    ];
    const ends = later.map((layer) =>
      upTo(sizeOf(layer.number, model)).map((unit) =>
        endOf(layer, model, focus, { example, [layer.number]: unit }),
      ),
    );
    return later
      .reduce<Pick<WeightPath, 'units' | 'factors'>[]>(
        (paths, _, n) =>
          paths.flatMap((path) =>
            ends[n].map((end, to) => ({
              units: [...path.units, to],
              factors: [...end, forward[n][path.units.at(-1)!][to], ...path.factors],
            })),
          ),
        [{ units, factors: first }],
      )
      .map((path) => ({ ...path, example, id: [place, example, ...path.units].join('-') }));
  });
}

/** What a path meets in a node: the slope of its activation, or in the last layer its error signal. */
function endOf(layer: Layer, model: Model, focus: Focus, at: Indices): readonly Expr[] {
  const entryOf = (of: Name) => focused(of, model, focus, at);
  if (!nextLayer(layer, model)) return [entryOf(layer.delta)];
  const slope = slopeOf(layer, entryOf);
  return slope.length === 0 ? [] : [times(...slope)];
}

const upTo = (count: number) => Array.from({ length: count }, (_, n) => n);
