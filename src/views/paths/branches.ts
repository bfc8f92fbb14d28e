import { group } from 'd3';
import type { Model } from '../../equations/network.ts';
import type { WeightPath } from '../../equations/weight-paths.ts';
import type { Name } from '../../expr/alphabet.ts';
import { type Ref, refOf } from '../../expr/ref.ts';
import { passedAt } from './path-cells.ts';

/** The paths of a weight that are one as far as a node or, at first, of one example. */
export interface Branch {
  readonly id: string;
  readonly paths: readonly WeightPath[];
  /** Where they part; nothing in a single path. */
  readonly parts: readonly Branch[];
  /** What it is that sets the branch apart from those beside it: the cell of a node, or its example. */
  readonly by: Ref | 'example';
  readonly example: number;
}

/**
 * The paths of weights as they part: by example where there are several, then by the node of each later
 * layer that has several. A single path is a branch too.
 */
export function branchesOf(
  paths: readonly WeightPath[],
  weights: Name,
  model: Model,
): readonly Branch[] {
  const own = model.layers.findIndex((layer) => layer.weights === weights);
  const later = model.layers.slice(own);
  const isSplit = later.map((_, n) => n > 0 && model.widths[own + n] > 1);

  /** The branches by the example, at −1, or by the node of the layer so many after the weight's own. */
  const split = (all: readonly WeightPath[], depth: number): readonly Branch[] => {
    const ofOne = (path: WeightPath) => (depth < 0 ? path.example : path.units[depth]);
    return [...group(all, ofOne)].map(([unit, some]) => {
      const [{ id, example }] = some;
      return {
        id: `${depth}-${id}`,
        paths: some,
        parts: some.length > 1 ? split(some, isSplit.indexOf(true, depth + 1)) : [],
        by: depth < 0 ? 'example' : refOf(passedAt(later[depth]), example, unit),
        example,
      };
    });
  };
  if (model.examples > 1) return split(paths, -1);
  const first = isSplit.indexOf(true);
  return split(paths, first < 0 ? 0 : first);
}
