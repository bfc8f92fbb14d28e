import { type Axis, type Name, type Sizes, sizeOf } from './alphabet.ts';
import type { FunctionId } from './functions/function-id.ts';

const letters = ['j', 'k', 'm', 'n', 'p'] as const;
type Letter = 'i' | (typeof letters)[number];

/** An index that a sum runs over: i for examples, j for inputs, then k, m, n … for the layers' units. */
export type IndexVariable = Letter | `${Letter}′`;

/** The letter of an axis; primed where another index of the same axis is in use. Throws beyond 4 layers. */
export function indexOf(axis: Exclude<Axis, 'one'>, primed = false): IndexVariable {
  const letter = axis === 'example' ? 'i' : letters[axis];
  if (!letter) throw new RangeError(`indexOf: no letter for the units of layer ${axis}`);
  return primed ? `${letter}′` : letter;
}

/** A place in a row or column: counted from zero, or bound by a sum. */
export type Index = number | IndexVariable;

/** A formula. Scalars are 1×1 matrices. One file beside this one for each thing that can be done to it. */
export type Expr =
  | { readonly kind: 'name'; readonly name: Name }
  | { readonly kind: 'entry'; readonly name: Name; readonly row: Index; readonly column: Index }
  | { readonly kind: 'row'; readonly name: Name; readonly row: Index }
  | { readonly kind: 'number'; readonly value: number }
  /** A matrix of ones, by what its rows and columns count. */
  | { readonly kind: 'ones'; readonly rows: Axis; readonly columns: Axis }
  | { readonly kind: 'matrixProduct'; readonly left: Expr; readonly right: Expr }
  | { readonly kind: 'elementwise'; readonly factors: readonly Expr[] }
  | { readonly kind: 'times'; readonly factors: readonly Expr[] }
  /** Over an axis, by the letter of it or, where `primed`, by a second one. */
  | {
      readonly kind: 'sum';
      readonly over: Exclude<Axis, 'one'>;
      readonly primed: boolean;
      readonly body: Expr;
    }
  /** E[body], over the units of the last layer, each by its probability; both have the units' letter. */
  | {
      readonly kind: 'expectation';
      readonly over: number;
      readonly probability: Entry;
      readonly body: Expr;
    }
  /** The entry in a column of a formula that has one row. */
  | { readonly kind: 'component'; readonly of: Expr; readonly column: Index }
  | { readonly kind: 'plus'; readonly terms: readonly Expr[] }
  | { readonly kind: 'minus'; readonly left: Expr; readonly right: Expr }
  | { readonly kind: 'negate'; readonly of: Expr }
  | { readonly kind: 'transpose'; readonly of: Expr }
  /** A function of every entry. */
  | { readonly kind: 'apply'; readonly function: FunctionId; readonly of: Expr }
  | { readonly kind: 'power'; readonly base: Expr; readonly exponent: number }
  | { readonly kind: 'fraction'; readonly numerator: Expr; readonly denominator: Expr }
  | { readonly kind: 'partial'; readonly of: Expr; readonly by: Expr }
  | { readonly kind: 'grid'; readonly rows: readonly (readonly Expr[])[] };

export type ExprKind = Expr['kind'];

/** Whether two formulas are written the same. */
export const isSameTree = (a: Expr, b: Expr): boolean => isSame(a, b);

/** Whether two values are the same, part by part. */
function isSame(a: unknown, b: unknown): boolean {
  if (!isParts(a) || !isParts(b)) return Object.is(a, b);
  return (
    Object.keys(a).length === Object.keys(b).length &&
    Object.keys(a).every((key) => isSame(a[key], b[key]))
  );
}

const isParts = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object';
export type Entry = Extract<Expr, { kind: 'entry' }>;
export type Ones = Extract<Expr, { kind: 'ones' }>;
/** A quantity, a row of it or an entry of it. */
export type Named = Extract<Expr, { kind: 'name' | 'entry' | 'row' }>;
/** What a derivative can be taken by. */
type Variable = Extract<Expr, { kind: 'name' | 'entry' }>;
export type Sum = Extract<Expr, { kind: 'sum' }>;
export type Expectation = Extract<Expr, { kind: 'expectation' }>;

/** What the index variables stand for, inside the sums that bind them. */
export type Bindings = Readonly<Partial<Record<IndexVariable, number>>>;

/** The number that an index is bound to, or else the index itself. */
export const bound = (index: Index, bindings: Bindings): Index =>
  typeof index === 'string' ? (bindings[index] ?? index) : index;

/** The number that an index stands for. Throws where no sum around it binds it. */
export function resolve(index: Index, bindings: Bindings): number {
  const value = bound(index, bindings);
  if (typeof value === 'string') {
    throw new Error(`The index ${value} is not bound by a sum around it`);
  }
  return value;
}

/** What the index variables stand for inside a sum, a set of them for each of its terms. */
export const bindingsOf = (
  { over, primed }: Pick<Sum, 'over' | 'primed'>,
  bindings: Bindings,
  sizes: Sizes,
): Bindings[] =>
  Array.from({ length: sizeOf(over, sizes) }, (_, n) => ({
    ...bindings,
    [indexOf(over, primed)]: n,
  }));

/** What a derivative is taken by. Throws where it is neither a quantity nor an entry of one. */
export function variableOf(by: Expr): Variable {
  if (by.kind === 'name' || by.kind === 'entry') return by;
  throw new Error(`partial: expected a name or an entry to differentiate by, not a ${by.kind}`);
}
