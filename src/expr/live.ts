import { children } from './children.ts';
import { gradientOf, isNumber, isWeights, type Sizes } from './alphabet.ts';
import { evaluateNumber, type Scope } from './evaluate.ts';
import { hasDifference } from './has-difference.ts';
import { type Ref, refOf } from './ref.ts';
import { type Bindings, type Expr, resolve } from './tree.ts';

/** A number inside a printed formula that follows the reader's data. */
export interface Live {
  readonly expr: Expr;
  readonly bindings: Bindings;
  /** The cell whose value it is, where it is the value of one. */
  readonly ref?: Ref;
  /** Whether brackets stand around it when it is no plain number: after an operator, or under a power. */
  readonly wrapped: boolean;
  /** Whether a central difference is in it: then only some of its digits mean something. */
  readonly isDifference: boolean;
}

/** What a difference of numbers about 1 may be off by rounding, and so what nothing smaller can be told from. */
const leastDifference = 1e-10;

/** The value of a live number: of a difference, no digits but those that it has, and 0 where it has none. */
export function liveValue({ expr, bindings, isDifference }: Live, scope: Scope): number {
  const value = evaluateNumber(expr, scope, bindings);
  if (!isDifference) return value;
  return Math.abs(value) < leastDifference ? 0 : Number(value.toPrecision(8));
}

/** Whether a formula is a quantity or a derivative: what a line of numbers shows as numbers. */
export const isQuantity = (expr: Expr): boolean =>
  expr.kind === 'name' || expr.kind === 'entry' || expr.kind === 'row' || expr.kind === 'partial';

/** Whether a formula in numbers is what it comes to: a quantity, or quantities put in their places. */
export const isInValues = (expr: Expr): boolean =>
  isQuantity(expr) || (expr.kind === 'grid' && expr.rows.flat().every(isQuantity));

/** Adds the number that a scalar formula is to the live ones, and tells its place among them. */
export const addLive = (live: Live[], expr: Expr, bindings: Bindings, wrapped: boolean): number =>
  live.push({
    expr,
    bindings,
    ref: refOfValue(expr, bindings),
    wrapped,
    isDifference: hasDifference(expr),
  }) - 1;

/** The derivative of the loss by weights is a quantity with a name: ∂L/∂W is dW. */
export function gradientNamed(expr: Expr): Extract<Expr, { kind: 'name' | 'entry' }> | undefined {
  if (expr.kind !== 'partial' || expr.of.kind !== 'name' || expr.of.name !== 'L') return undefined;
  const { by } = expr;
  if ((by.kind !== 'name' && by.kind !== 'entry') || !isWeights(by.name)) return undefined;
  return { ...by, name: gradientOf(by.name) };
}

/** A formula by the name that it has as a gradient, where it has one, and else as it is. */
export const underItsName = (expr: Expr): Expr => gradientNamed(expr) ?? expr;

/** Whether a formula speaks of derivatives of the loss by weights, which then are what they are called. */
export const namesGradients = (expr: Expr): boolean =>
  gradientNamed(expr) !== undefined || children(expr).some(namesGradients);

/** The cell whose value a formula is: an entry, the loss, or the derivative of the loss by a weight. */
export function refOfValue(expr: Expr, bindings: Bindings = {}): Ref | undefined {
  const named = underItsName(expr);
  if (named.kind === 'entry') {
    return refOf(named.name, resolve(named.row, bindings), resolve(named.column, bindings));
  }
  return named.kind === 'name' && isNumber(named.name) ? refOf(named.name, 0, 0) : undefined;
}

/**
 * The formula whose value a line in numbers comes to: its left side, where that is a cell or a
 * quantity, which has its value in the trace, and else its right side. While a rule is broken, or
 * where numbers are rounded, the two may differ, and a line has to come to what stands in it.
 */
export function resultOf(left: Expr, right: Expr, { broken, rounded }: Sizes): Expr {
  if (broken || rounded) return right;
  if (refOfValue(left)) return left;
  const named = underItsName(left);
  return named.kind === 'name' || named.kind === 'row' ? named : right;
}

/** Stands in the LaTeX where the nth live number goes: unique, and as tall as any number in brackets. */
export const sentinel = (n: number): string => `(-${9000 + n})`;
