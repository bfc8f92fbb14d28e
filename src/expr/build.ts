import type { Axis, Name } from './alphabet.ts';
import type { FunctionId } from './functions/function-id.ts';
import type { Entry, Expectation, Expr, Index, Sum } from './tree.ts';

export const name = (of: Name): Expr => ({ kind: 'name', name: of });
export const entry = (of: Name, row: Index, column: Index): Entry => ({
  kind: 'entry',
  name: of,
  row,
  column,
});
export const row = (of: Name, at: Index): Expr => ({ kind: 'row', name: of, row: at });
export const number = (value: number): Expr => ({ kind: 'number', value });
/** A matrix of ones, by what its rows and columns count: 1 for every example, and so on. */
export const ones = (rows: Axis, columns: Axis): Expr => ({ kind: 'ones', rows, columns });
export const matrixProduct = (left: Expr, right: Expr): Expr => ({
  kind: 'matrixProduct',
  left,
  right,
});
export const elementwise = (...factors: Expr[]): Expr => ({ kind: 'elementwise', factors });

/** A product of numbers. A product inside it joins it, and a single factor stands for itself. */
export function times(...factors: Expr[]): Expr {
  const flat = factors.flatMap((factor) => (factor.kind === 'times' ? factor.factors : [factor]));
  return flat.length === 1 ? flat[0] : { kind: 'times', factors: flat };
}

/** A sum of its terms. A sum inside it joins it, and a single term stands for itself. */
export function plus(...terms: Expr[]): Expr {
  const flat = terms.flatMap((term) => (term.kind === 'plus' ? term.terms : [term]));
  return flat.length === 1 ? flat[0] : { kind: 'plus', terms: flat };
}

export const minus = (left: Expr, right: Expr): Expr => ({ kind: 'minus', left, right });
export const negate = (of: Expr): Expr => ({ kind: 'negate', of });
export const transpose = (of: Expr): Expr => ({ kind: 'transpose', of });
/** A function of every entry. */
export const apply = (id: FunctionId, of: Expr): Expr => ({ kind: 'apply', function: id, of });
/** E[body], over the units of the last layer; `body` and `probability` name each by the axis's letter. */
export const expectation = (over: number, probability: Entry, body: Expr): Expectation => ({
  kind: 'expectation',
  over,
  probability,
  body,
});
/** What an expectation says: E[f] = Σ p f. */
export const weighted = ({ over, probability, body }: Expectation): Sum =>
  sum(over, times(probability, body));
/** The entry in a column of a formula that has one row. */
export const component = (of: Expr, column: Index): Expr => ({ kind: 'component', of, column });
export const power = (base: Expr, exponent: number): Expr => ({ kind: 'power', base, exponent });
export const fraction = (numerator: Expr, denominator: Expr): Expr => ({
  kind: 'fraction',
  numerator,
  denominator,
});
/** ∂of/∂by: of a scalar, by an entry or, all entries at once, by a named matrix. */
export const partial = (of: Expr, by: Expr): Expr => ({ kind: 'partial', of, by });
export const grid = (rows: Expr[][]): Expr => ({ kind: 'grid', rows });
/** A sum over an axis; `body` names its index by the letter of the axis, primed or not. */
export const sum = (over: Exclude<Axis, 'one'>, body: Expr, primed = false): Sum => ({
  kind: 'sum',
  over,
  primed,
  body,
});
