import { centralDifference } from '../../core/differences.ts';
import { type Matrix, sameShape, type Shape, withCell } from '../../core/matrix.ts';
import { directionOf } from '../../core/network.ts';
import { gradientOf, type Name, shapeOf, updatedOf } from '../../expr/alphabet.ts';
import { shapeIn } from '../../expr/shape.ts';
import { clashOf, type PartClash } from '../judging/clash.ts';
import { differing } from '../judging/same-value.ts';
import { type Model, trainedOf } from '../network.ts';
import type { Chosen } from '../trace.ts';
import { followed, type Replaced } from './followed.ts';

/** Which checks would find the slip of a derivation. */
export interface Caught {
  /** Parts that do not fit together, or a shape that is not the quantity's. */
  readonly shapes?: PartClash | { readonly given: Shape; readonly wanted: Shape };
  /** The weights whose gradient is not what the differences of the derivation's own loss are. */
  readonly differences: readonly Name[];
  /** Whether a small step, as the derivation takes it, makes its own loss larger, or its reward smaller. */
  readonly worsens: boolean;
}

/** Differences tell a gradient to this, of the largest entry; a slip is off by far more. */
const told = 1e-3;

/**
 * Which checks find a slip, with these numbers: the shapes; the differences of the loss, as who has written
 * the derivation down as a program computes it; and the loss itself, after a step of descent. What cannot
 * be computed is found by its shapes, and by nothing else.
 */
export function caughtBy(slip: Replaced, chosen: Chosen, model: Model): Caught {
  const shapes = misfitOf(slip, model);
  if (shapes) return { shapes, differences: [], worsens: false };
  const value = followed(chosen, slip, model);
  const loss = (other: Chosen) => followed(other, slip, model)('L').values[0];
  const slopes = new Map(
    model.layers.flatMap(trainedOf).map((of) => [of, slopesOf(loss, of, chosen)] as const),
  );
  const differences = [...slopes].flatMap(([of, wanted]) =>
    isTold(value(gradientOf(of)), wanted) ? [] : [of],
  );
  const change = [...slopes].flatMap(([of, wanted]) => {
    const [before, after] = [chosen[of]!, value(updatedOf(of))];
    return Array.from(wanted.values, (slope, n) => slope * (after.values[n] - before.values[n]));
  });
  const rises = change.reduce((sum, each) => sum + each, 0);
  return { differences, worsens: directionOf(model.network) * rises < 0 };
}

function misfitOf({ of, formula }: Replaced, model: Model): Caught['shapes'] {
  const clash = clashOf(formula, model);
  if (clash) return clash;
  const [given, wanted] = [shapeIn(formula, model)!, shapeOf(of, model)];
  return sameShape(given, wanted) ? undefined : { given, wanted };
}

/** The derivative of a loss by weights, by central differences. */
function slopesOf(loss: (chosen: Chosen) => number, of: Name, chosen: Chosen): Matrix {
  const held = chosen[of]!;
  return {
    ...held,
    values: held.values.map((at, n) => {
      const place = [Math.floor(n / held.columns), n % held.columns] as const;
      return centralDifference((x) => loss({ ...chosen, [of]: withCell(held, ...place, x) }), at);
    }),
  };
}

const isTold = (found: Matrix, wanted: Matrix): boolean =>
  differing(found, wanted, told).length === 0;
