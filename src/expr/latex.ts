import type { Sizes } from './alphabet.ts';
import { weighted } from './build.ts';
import { entries } from './entry.ts';
import { functionOf } from './functions/functions.ts';
import { addLive, gradientNamed, isQuantity, type Live, sentinel } from './live.ts';
import { matrixFactors } from './matrix-factors.ts';
import { expectationSign } from './notation/expectation-sign.ts';
import { counted, type Notation, type Sign } from './notation/notation.ts';
import { onesSign } from './notation/ones-sign.ts';
import { indexLatex, signLatex } from './notation/sign-latex.ts';
import { level, loose } from './looseness.ts';
import { roleOf } from './role.ts';
import { isScalar } from './scalar.ts';
import { isOne, shape, turned } from './shape.ts';
import { placeOf, termOf } from './term.ts';
import {
  type Bindings,
  bindingsOf,
  bound,
  type Expr,
  indexOf,
  type Named,
  type Ones,
  type Sum,
} from './tree.ts';

/** How a formula is to be printed. */
export interface Printing {
  readonly notation: Notation;
  readonly sizes: Sizes;
  /** Whether each symbol carries its role and its cells (`data-term`) for a page to link. */
  readonly linked: boolean;
  /** Where given, quantities are printed as numbers, and each number is added to this list. */
  readonly live?: Live[];
  /** Whether each matrix has its shape below it: for formulas whose shapes need not meet. */
  readonly shapes?: boolean;
  /** Whether there is little room beside it, so that it is broken into lines sooner. */
  readonly narrow?: boolean;
}

/** How a formula is printed, and which index stands for which place. */
export interface Context extends Printing {
  readonly bindings: Bindings;
}

/** A formula as LaTeX, in symbols or in live numbers. */
export function latex(expr: Expr, printing: Printing, bindings: Bindings = {}): string {
  return print(expr, { ...printing, bindings }, false);
}

/** The value of a formula as live numbers: a number, or a bracket of them. Needs `live`. */
export function latexValue(expr: Expr, printing: Printing, bindings: Bindings = {}): string {
  return printNumbers(expr, { ...printing, bindings }, false);
}

/** Prints; `after` says whether an operator stands before, so that a negative number needs brackets. */
export function print(expr: Expr, context: Context, after: boolean): string {
  const { notation, live } = context;
  if (context.shapes && isMatrixAlone(expr)) return printAboveShape(expr, context, after);
  if (live && isQuantity(expr)) return printNumbers(expr, context, after);
  switch (expr.kind) {
    case 'name':
    case 'entry':
    case 'row':
      return printSymbol(expr, context);
    case 'number':
      return expr.value < 0 && after ? `(${expr.value})` : String(expr.value);
    case 'ones':
      return isTurned(context) ? transposed(onesLatex(expr, context)) : onesLatex(expr, context);
    case 'matrixProduct': {
      // (A·B)ᵀ = Bᵀ·Aᵀ
      const factors = isTurned(context) ? matrixFactors(expr).toReversed() : matrixFactors(expr);
      return printProduct(factors, notation.operators.matrixProduct, context, after);
    }
    case 'elementwise':
      return printProduct(expr.factors, notation.operators.elementwise, context, after);
    case 'times':
      return printProduct(expr.factors, notation.operators.times, context, after);
    case 'plus':
      return printTerms(expr.terms, context).join(' ');
    case 'sum':
      if (live) return printInstances(expr, context).join(' ');
      return `${sigmaLatex(expr)} ${printWithin(expr.body, loose.summed, context, true)}`;
    case 'expectation':
      if (live) return printInstances(weighted(expr), context).join(' ');
      return `${signLatex(expectationSign(expr, context.bindings, context.sizes))}${inSquareBrackets(print(expr.body, context, false))}`;
    case 'minus': {
      const right = printWithin(expr.right, loose.product, context, true);
      return `${printTerm(expr.left, 0, context)} - ${right}`;
    }
    case 'negate':
      return `-${printWithin(expr.of, loose.product, context, true)}`;
    case 'transpose':
      if (expr.of.kind === 'ones' && isTurned(context)) return onesLatex(expr.of, context);
      return transposed(printBase(expr.of, context));
    case 'apply':
      return printFunction(expr, context);
    case 'component': {
      const row =
        expr.of.kind === 'apply' ? print(expr.of, context, false) : bracketed(expr.of, context);
      return `{${row}}_{${indexLatex(counted(bound(expr.column, context.bindings)))}}`;
    }
    case 'power':
      return `{${printBase(expr.base, context, true)}}^{${expr.exponent}}`;
    case 'fraction':
      return printFraction(
        print(expr.numerator, context, false),
        print(expr.denominator, context, false),
      );
    case 'partial': {
      const gradient = gradientNamed(expr);
      if (gradient) return printSymbol(gradient, context);
      return printFraction(
        `\\partial ${expr.of.kind === 'apply' ? printWithin(expr.of, loose.atom, context, true) : printBase(expr.of, context)}`,
        `\\partial ${printBase(expr.by, context)}`,
      );
    }
    case 'grid':
      return printPmatrix(
        expr.rows.map((row) => row.map((cell) => print(cell, context, false))),
        context,
      );
  }
}

/** A matrix by its sign, or the transpose of one. */
const isMatrixAlone = (expr: Expr): boolean =>
  (expr.kind === 'transpose' ? isMatrixAlone(expr.of) : isSign(expr)) && !isScalar(expr);

const isSign = ({ kind }: Expr): boolean => kind === 'name' || kind === 'row' || kind === 'ones';

function printAboveShape(expr: Expr, context: Context, after: boolean): string {
  const printed = print(expr, { ...context, shapes: false }, after);
  const of = shape(expr, context.sizes);
  const { rows, columns } = isTurned(context) ? turned(of) : of;
  return `\\underset{${rows}{\\times}${columns}}{${printed}}`;
}

export const sigmaLatex = ({ over, primed }: Sum): string =>
  `\\sum_{${indexLatex(indexOf(over, primed))}}`;

function printWithin(expr: Expr, least: number, context: Context, after: boolean): string {
  return level(expr, context) >= least ? print(expr, context, after) : bracketed(expr, context);
}

const printTerms = (terms: readonly Expr[], context: Context): string[] =>
  terms.map((term, n) => printTerm(term, n, context));

/** The terms of a Σ written out, one for each value of its index. */
const printInstances = (sum: Extract<Expr, { kind: 'sum' }>, context: Context): string[] =>
  bindingsOf(sum, context.bindings, context.sizes).map((bindings, n) =>
    printTerm(sum.body, n, { ...context, bindings }),
  );

/** The first term needs no brackets, unless it is a Σ, which would seem to take in the rest. */
function printTerm(term: Expr, n: number, context: Context): string {
  if (n > 0) return `+ ${printWithin(term, loose.product, context, true)}`;
  return term.kind === 'sum' && !context.live
    ? bracketed(term, context)
    : print(term, context, false);
}

function printProduct(
  factors: readonly Expr[],
  operator: string,
  context: Context,
  after: boolean,
): string {
  return factors
    .flatMap((factor, n) => [
      n === 0 ? '' : joint(factors[n - 1], factor, operator, context),
      printWithin(factor, loose.postfix, context, after || n > 0),
    ])
    .filter((part) => part !== '')
    .join(' ');
}

/** What stands between two factors. A constant stands right before a symbol, as in ½(y − ŷ)². */
export function joint(before: Expr, factor: Expr, operator: string, context: Context): string {
  // Two numbers side by side would read as one.
  if (beginsWithNumber(factor, context)) return operator || '\\times';
  return isConstant(before) ? '' : operator || '\\,';
}

function beginsWithNumber(expr: Expr, context: Context): boolean {
  if (isConstant(expr)) return true;
  if (expr.kind === 'power') return beginsWithNumber(expr.base, context);
  if (expr.kind === 'transpose') return beginsWithNumber(expr.of, context);
  if (!context.live) return false;
  if (expr.kind === 'fraction') return beginsWithNumber(expr.numerator, context);
  return isQuantity(expr) && isOne(shape(expr, context.sizes));
}

const isConstant = (expr: Expr): boolean =>
  expr.kind === 'number' ||
  (expr.kind === 'fraction' && isConstant(expr.numerator) && isConstant(expr.denominator));

/** What stands under a superscript or behind a ∂: in brackets, unless it is a single sign. */
const printBase = (expr: Expr, context: Context, power = false): string =>
  isSingleSign(expr, context, power) ? print(expr, context, true) : bracketed(expr, context);

/** Under a power, an index above would read as part of the power, and Δl² as Δ of l². */
function isSingleSign(expr: Expr, context: Context, power: boolean): boolean {
  if (expr.kind === 'ones') return !isTurned(context);
  if (expr.kind === 'number' || expr.kind === 'grid') return true;
  if (context.live && isQuantity(expr)) return true;
  if (expr.kind !== 'name' && expr.kind !== 'entry' && expr.kind !== 'row') return false;
  const { gradient, above, before } = signOf(expr, context);
  return !gradient && !(power && (above ?? before) !== undefined);
}

export function bracketed(expr: Expr, context: Context): string {
  const inside = print(expr, context, false);
  return isTall(inside) ? `\\mathopen{}\\left(${inside}\\right)\\mathclose{}` : `(${inside})`;
}

/** A function before its brackets, σ(z), or above a base, e^z. */
function printFunction(expr: Extract<Expr, { kind: 'apply' }>, context: Context): string {
  const { latex: sign, isPower } = functionOf(expr.function);
  return isPower
    ? `${sign}^{${print(expr.of, context, false)}}`
    : `${sign}${bracketed(expr.of, context)}`;
}

const onesLatex = (expr: Ones, { sizes }: Context): string => signLatex(onesSign(expr, sizes));

/** Whether an example is a column: what is printed is then the transpose of the value. */
const isTurned = ({ notation }: Context): boolean => notation.examples === 'columns';

const transposed = (base: string): string => `{${base}}^{\\mathrm{T}}`;

const inSquareBrackets = (inside: string): string =>
  isTall(inside) ? `\\mathopen{}\\left[${inside}\\right]\\mathclose{}` : `[${inside}]`;

const isTall = (printed: string): boolean => /\\frac|\\sum|\\begin/.test(printed);

const printFraction = (above: string, below: string): string => `\\frac{${above}}{${below}}`;

const hasTwoIndices = (printed: string): boolean => /_.*\^|\^.*_/.test(printed);

/** The value of a formula: a number, or a bracket of numbers. */
function printNumbers(expr: Expr, context: Context, after: boolean): string {
  const values = entries(expr, context.sizes);
  return isOne(shape(expr, context.sizes))
    ? printNumber(values[0][0], context, after)
    : printPmatrix(
        values.map((row) => row.map((cell) => printNumber(cell, context, false))),
        context,
      );
}

function printNumber(expr: Expr, { live, bindings }: Context, after: boolean): string {
  const n = addLive(live!, expr, bindings, after);
  // The outer braces keep an operator's spacing out of the span whose text is replaced.
  return `{\\htmlData{live=${n}}{\\text{${sentinel(n)}}}}`;
}

/** A bracket of rows; those of fractions and of two indices further apart, or they would run into each other. */
function printPmatrix(cells: readonly (readonly string[])[], context: Context): string {
  const rows = isTurned(context) ? cells[0].map((_, n) => cells.map((row) => row[n])) : cells;
  const all = rows.flat();
  const gap = all.some(isTall) ? '[0.5em]' : all.some(hasTwoIndices) ? '[0.2em]' : '';
  const end = ` \\\\${gap} `;
  return `\\begin{pmatrix} ${rows.map((row) => row.join(' & ')).join(end)} \\end{pmatrix}`;
}

function printSymbol(expr: Named, context: Context): string {
  const written = signLatex(signOf(expr, context));
  if (!context.linked) return written;
  const term = termOf(expr.name, placeOf(expr, context.bindings));
  return `{\\htmlClass{role-${roleOf(expr.name)}}{\\htmlData{term=${term}}{${written}}}}`;
}

const signOf = (expr: Named, { notation, sizes, bindings }: Context): Sign =>
  notation.sign(expr.name, placeOf(expr, bindings), sizes);
