import type { LossId, Network } from '../../core/network.ts';
import { type Matrix, matrixOf } from '../../core/matrix.ts';
import { randomFrom } from '../../core/random.ts';
import { isWeights, type Name, shapeOf } from '../../expr/alphabet.ts';
import type { Scope } from '../../expr/evaluate.ts';
import { hasDifference } from '../../expr/has-difference.ts';
import type { Expr } from '../../expr/tree.ts';
import { chosenOf, type Model, modelOf } from '../network.ts';
import { type Chosen, scopeOf, traceOf } from '../trace.ts';
import { remembering } from './remembering.ts';

/** Networks with numbers in them, on which two formulas are compared. */
export interface Trials {
  /** Of the same sizes, with other numbers. */
  readonly same: readonly Scope[];
  /** As deep, but of sizes of which no two are equal: what is right of these is right of any. */
  readonly apart: readonly Scope[];
  /** As deep, with everything of one size: every product of their matrices can be computed. */
  readonly square: readonly Scope[];
}

const counts = { same: 4, apart: 3, square: 2 } as const;
/** A relu hides a mistake wherever its sums are on the one side, so that more are needed of the same sizes. */
const withCorners = 64;
/** As many with derivatives in a formula, each of which is two forward passes. */
const fewer = 3;
const sizesApart = [3, 2, 5, 4, 7, 6, 8];
const squareSize = 3;

const known = new WeakMap<Model, Trials>();

/** The trials of a network, which are the same in every browser. No rule is broken in them. */
export function trialsOf(model: Model): Trials {
  const trials = known.get(model) ?? create(model);
  known.set(model, trials);
  return trials;
}

/** The networks of one list on which formulas are compared: all of them or, where that is slow, some. */
export const enoughOf = (
  scopes: readonly Scope[],
  ...formulas: readonly Expr[]
): readonly Scope[] => (formulas.some(hasDifference) ? scopes.slice(0, fewer) : scopes);

function create({ network, labels }: Model): Trials {
  const random = randomFrom(20_26);
  const scopes = (count: number, of: (n: number) => Network) =>
    Array.from({ length: count }, (_, n) => {
      const model = modelOf(of(n), { labels });
      // Where half of the weights are below 0, few errors come back through a row of relus.
      const below0 = n % 2 === 0 ? 0.5 : 0.15;
      return remembering(scopeOf(traceOf(numbersOf(model, random, below0), model), model));
    });
  return {
    same: scopes(hasCorner(network) ? withCorners : counts.same, () => network),
    apart: scopes(counts.apart, (n) => withSizesApart(network, n)),
    square: scopes(counts.square, () => ({
      ...network,
      examples: squareSize,
      inputs: squareSize,
      layers: network.layers.map((layer) => ({ ...layer, width: squareSize })),
    })),
  };
}

const hasCorner = ({ layers }: Network) =>
  layers.some(({ activation }) => activation === 'relu' || activation === 'leakyRelu');

/** Sizes of which no two are equal. What a mean divides by stays: it is a number in the formulas. */
function withSizesApart(network: Network, n: number): Network {
  const { over } = network.objective;
  const last = network.layers.length - 1;
  const kept = {
    examples: over === 'sum' ? undefined : network.examples,
    width: over === 'entries' ? network.layers[last].width : undefined,
  };
  const free = sizesApart.filter((size) => size !== kept.examples && size !== kept.width);
  let at = n;
  const next = () => free[at++ % free.length];
  return {
    ...network,
    examples: kept.examples ?? next(),
    inputs: next(),
    layers: network.layers.map((layer, k) => ({
      ...layer,
      width: (k === last ? kept.width : undefined) ?? next(),
    })),
  };
}

/** Numbers that are neither near 0 nor alike, and labels as the loss takes them. */
function numbersOf(model: Model, random: () => number, below0: number): Chosen {
  const matrix = (name: Name) => {
    const { rows, columns } = shapeOf(name, model);
    const negative = isWeights(name) ? below0 : 0.5;
    return matrixOf(
      Array.from({ length: rows }, () =>
        Array.from(
          { length: columns },
          () => (random() < negative ? -1 : 1) * (0.2 + 0.7 * random()),
        ),
      ),
    );
  };
  const values = Object.fromEntries(chosenOf(model).map((name) => [name, matrix(name)]));
  return { ...values, y: labelsOf(model, values['y']) } as Chosen;
}

const isOfShares: Readonly<Record<LossId, boolean>> = {
  halfSquares: false,
  squares: false,
  binaryCrossEntropy: true,
  crossEntropy: true,
  expectedReward: false,
};

/** Labels of any size, or shares between 0 and 1 that add up to 1 in a row where the network needs it. */
function labelsOf({ network, labels }: Model, y: Matrix): Matrix {
  const { loss } = network.objective;
  if (!isOfShares[loss]) return y;
  const shares = y.values.map((value) => Math.abs(value) / 2);
  const isWhole = loss === 'crossEntropy' && labels === 'distributions';
  if (!isWhole) return { ...y, values: shares };
  return {
    ...y,
    values: shares.map((share, n) => {
      const row = n - (n % y.columns);
      return share / shares.subarray(row, row + y.columns).reduce((sum, each) => sum + each, 0);
    }),
  };
}
