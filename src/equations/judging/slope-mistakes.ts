import type { Name } from '../../expr/alphabet.ts';
import { apply, elementwise, number, times } from '../../expr/build.ts';
import { children } from '../../expr/children.ts';
import { functionOf } from '../../expr/functions/functions.ts';
import { type Entry, type Expr, isSameTree } from '../../expr/tree.ts';
import { slopeOf } from '../activation.ts';
import type { Layer, Model } from '../network.ts';
import type { Change } from './mistake.ts';

type Product = Extract<Expr, { kind: 'elementwise' | 'times' }>;

/** A product of one kind, of any number of factors. */
export function productOf(kind: Product['kind'], factors: readonly Expr[]): Expr {
  if (factors.length === 0) return number(1);
  if (factors.length === 1) return factors[0];
  return kind === 'times' ? times(...factors) : elementwise(...factors);
}

/** What goes wrong with the slope of an activation, where its factors stand one after the other. */
export function slopeMistakes({ kind, factors }: Product, model: Model): Change[] {
  return slopesIn(factors, model).flatMap(({ start, slope, layer, at }): Change[] => {
    const activation = layer.activation as Activation;
    const { prime } = functionOf(activation);
    const rest = (...instead: Expr[]) =>
      productOf(kind, factors.toSpliced(start, slope.length, ...instead));
    return [
      { id: 'slopeForgotten', instead: rest() },
      ...(prime
        ? [{ id: 'slopeOfOutput' as const, instead: rest(apply(prime, at(layer.output))) }]
        : []),
      { id: 'functionForSlope', instead: rest(apply(activation, at(layer.output))) },
      { id: 'slopeTwice', instead: rest(...slope, ...slope) },
      ...knownByHeart
        .filter((other) => other !== activation)
        .map((other): Change => ({
          id: 'slopeOfAnother',
          instead: rest(...slopeOf({ ...layer, activation: other }, at)),
        })),
    ];
  });
}

type Activation = Exclude<Layer['activation'], 'identity'>;

/** Activations whose slopes are written where they do not belong. */
const knownByHeart: readonly Activation[] = ['sigmoid', 'tanh'];

interface Slope {
  readonly start: number;
  readonly slope: readonly Expr[];
  readonly layer: Layer;
  /** A quantity of the layer as it stands in the slope: all of it, or an entry. */
  readonly at: (of: Name) => Expr;
}

function slopesIn(factors: readonly Expr[], { layers }: Model): Slope[] {
  const entries = factors.flatMap(entriesIn);
  const ways = [
    (of: Name): Expr => ({ kind: 'name', name: of }),
    ...entries.map((entry) => (of: Name): Expr => ({ ...entry, name: of })),
  ];
  return layers
    .filter(({ activation }) => activation !== 'identity' && activation !== 'softmax')
    .flatMap((layer) =>
      factors.flatMap((_, start): Slope[] => {
        const at = ways.find((way) => isThere(slopeOf(layer, way), factors.slice(start)));
        return at ? [{ start, slope: slopeOf(layer, at), layer, at }] : [];
      }),
    );
}

const isThere = (slope: readonly Expr[], factors: readonly Expr[]): boolean =>
  slope.every((each, n) => isSameTree(each, factors[n]));

const entriesIn = (expr: Expr): Entry[] =>
  expr.kind === 'entry' ? [expr] : children(expr).flatMap(entriesIn);
