import type { Name } from './names.ts';

/** An index that a sum runs over: i for examples, j for components, k for nodes. */
export type IndexVariable = 'i' | 'j' | 'k';
/** A place in a row or column: counted from zero, or bound by a sum. */
export type Index = number | IndexVariable;

/** A formula. Scalars are 1×1 matrices. One file beside this one for each thing that can be done to it. */
export type Expr =
  | { readonly kind: 'name'; readonly name: Name }
  | { readonly kind: 'entry'; readonly name: Name; readonly row: Index; readonly column: Index }
  | { readonly kind: 'row'; readonly name: Name; readonly row: Index }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'matrixProduct'; readonly left: Expr; readonly right: Expr }
  | { readonly kind: 'elementwise'; readonly factors: readonly Expr[] }
  | { readonly kind: 'times'; readonly factors: readonly Expr[] }
  | {
      readonly kind: 'sum';
      readonly index: IndexVariable;
      readonly count: number;
      readonly body: Expr;
    }
  | { readonly kind: 'plus'; readonly terms: readonly Expr[] }
  | { readonly kind: 'minus'; readonly left: Expr; readonly right: Expr }
  | { readonly kind: 'negate'; readonly of: Expr }
  | { readonly kind: 'transpose'; readonly of: Expr }
  | { readonly kind: 'sigma'; readonly of: Expr }
  | { readonly kind: 'power'; readonly base: Expr; readonly exponent: number }
  | { readonly kind: 'fraction'; readonly numerator: Expr; readonly denominator: Expr }
  | { readonly kind: 'exp'; readonly of: Expr }
  | { readonly kind: 'partial'; readonly of: Expr; readonly by: Expr }
  | { readonly kind: 'grid'; readonly rows: readonly (readonly Expr[])[] };

export type Kind = Expr['kind'];
export type Entry = Extract<Expr, { kind: 'entry' }>;

/** What the index variables stand for, inside the sums that bind them. */
export type Bindings = Readonly<Partial<Record<IndexVariable, number>>>;

/** The number that an index stands for. Throws where no sum around it binds it. */
export function resolve(index: Index, bindings: Bindings): number {
  if (typeof index === 'number') return index;
  const value = bindings[index];
  if (value === undefined) throw new Error(`The index ${index} is not bound by a sum around it`);
  return value;
}
