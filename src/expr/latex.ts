import { entry } from './entry.ts';
import { gradientNamed, type Live, refOfValue, sentinel } from './live.ts';
import type { Name, Sizes } from './names.ts';
import type { Notation, Place } from './notation/notation.ts';
import { signLatex } from './notation/sign-latex.ts';
import { roleOf } from './role.ts';
import { shape } from './shape.ts';
import type { Bindings, Expr, Index } from './tree.ts';

/** How a formula is to be printed. */
export interface Printing {
  readonly notation: Notation;
  readonly sizes: Sizes;
  /** Whether each symbol carries its role and its cells (`data-term`) for a page to link. */
  readonly linked: boolean;
  /** Where given, quantities are printed as numbers, and each number is added to this list. */
  readonly live?: Live[];
}

interface Context extends Printing {
  readonly bindings: Bindings;
}

/** How tightly a printed formula holds together; brackets go around what is looser than its place. */
const loose = { additive: 1, summed: 2, product: 3, postfix: 4, atom: 5 } as const;

/** A formula as LaTeX, in symbols or in live numbers. */
export function latex(expr: Expr, printing: Printing, bindings: Bindings = {}): string {
  return print(expr, { ...printing, bindings }, false);
}

/** The terms of a sum one by one, each but the first with its plus sign; any other formula whole. */
export function latexTerms(expr: Expr, printing: Printing, bindings: Bindings = {}): string[] {
  const context = { ...printing, bindings };
  if (expr.kind === 'plus') return expr.terms.map((term, n) => printTerm(term, n, context));
  if (expr.kind === 'sum' && printing.live) {
    return Array.from({ length: expr.count }, (_, n) => printInstance(expr, n, context));
  }
  return [print(expr, context, false)];
}

/** Prints; `after` says whether an operator stands before, so that a negative number needs brackets. */
function print(expr: Expr, context: Context, after: boolean): string {
  const { notation, live } = context;
  if (live && standsForNumbers(expr)) return printNumbers(expr, context, after);
  switch (expr.kind) {
    case 'name':
    case 'entry':
    case 'row':
      return printSymbol(expr, context);
    case 'number':
      return expr.value < 0 && after ? `(${expr.value})` : String(expr.value);
    case 'matrixProduct': {
      const leftLevel = expr.left.kind === 'matrixProduct' ? loose.product : loose.postfix;
      return [
        printWithin(expr.left, leftLevel, context, after),
        notation.operators.matrixProduct || '\\,',
        printWithin(expr.right, loose.postfix, context, true),
      ].join(' ');
    }
    case 'elementwise':
      return printFactors(expr.factors, notation.operators.elementwise, context, after);
    case 'times':
      return printFactors(expr.factors, notation.operators.times, context, after);
    case 'plus':
      return expr.terms.map((term, n) => printTerm(term, n, context)).join(' ');
    case 'sum':
      if (live) {
        return Array.from({ length: expr.count }, (_, n) => printInstance(expr, n, context)).join(' ');
      }
      return `\\sum_{${expr.index}} ${printWithin(expr.body, loose.summed, context, true)}`;
    case 'minus':
      return `${printFirst(expr.left, context)} - ${printWithin(expr.right, loose.product, context, true)}`;
    case 'negate':
      return `-${printWithin(expr.of, loose.product, context, true)}`;
    case 'transpose':
      return `{${printBase(expr.of, context)}}^{\\mathsf{T}}`;
    case 'sigma':
      return `\\sigma${bracketed(expr.of, context)}`;
    case 'power':
      return `{${printPowerBase(expr.base, context)}}^{${expr.exponent}}`;
    case 'fraction':
      return `\\frac{${print(expr.numerator, context, false)}}{${print(expr.denominator, context, false)}}`;
    case 'exp':
      return `e^{${print(expr.of, context, false)}}`;
    case 'partial': {
      const gradient = gradientNamed(expr);
      if (gradient) return printSymbol(gradient, context);
      return `\\frac{\\partial ${printBase(expr.of, context)}}{\\partial ${printBase(expr.by, context)}}`;
    }
    case 'grid':
      return printGrid(expr.rows, context);
  }
}

function level(expr: Expr, context: Context): number {
  switch (expr.kind) {
    case 'plus':
    case 'minus':
    case 'negate':
      return loose.additive;
    case 'sum':
      return context.live ? loose.additive : loose.summed;
    case 'matrixProduct':
    case 'elementwise':
    case 'times':
      return loose.product;
    case 'transpose':
    case 'power':
    case 'exp':
      return loose.postfix;
    case 'name':
    case 'entry':
    case 'row':
    case 'number':
    case 'sigma':
    case 'fraction':
    case 'partial':
    case 'grid':
      return loose.atom;
  }
}

function printWithin(expr: Expr, least: number, context: Context, after: boolean): string {
  return level(expr, context) < least ? bracketed(expr, context) : print(expr, context, after);
}

/** The first of several terms needs no brackets, but for a Σ, which would take in the rest. */
const printFirst = (expr: Expr, context: Context): string =>
  expr.kind === 'sum' && !context.live ? bracketed(expr, context) : print(expr, context, false);

const printTerm = (term: Expr, n: number, context: Context): string =>
  n === 0 ? printFirst(term, context) : `+ ${printWithin(term, loose.product, context, true)}`;

function printInstance(expr: Extract<Expr, { kind: 'sum' }>, n: number, context: Context): string {
  return printTerm(expr.body, n, { ...context, bindings: { ...context.bindings, [expr.index]: n } });
}

function printFactors(
  factors: readonly Expr[],
  operator: string,
  context: Context,
  after: boolean,
): string {
  return factors
    .map((factor, n) => {
      const printed = printWithin(factor, loose.postfix, context, after || n > 0);
      if (n === 0) return printed;
      const joined = joinsWithoutSign(factors[n - 1], factor, printed, context);
      return `${joined ? '' : operator || (needsSign(factor, context) ? '\\times' : '\\,')} ${printed}`;
    })
    .join(' ');
}

/** A constant stands right before a bracket or a symbol, as in ½(y − ŷ)². */
const joinsWithoutSign = (before: Expr, factor: Expr, printed: string, context: Context): boolean =>
  isConstant(before) &&
  !isConstant(factor) &&
  (!(context.live && standsForNumbers(factor)) || printed.startsWith('('));

/** Two numbers side by side would read as one. */
const needsSign = (factor: Expr, context: Context): boolean =>
  isConstant(factor) || (context.live !== undefined && standsForNumbers(factor));

const isConstant = (expr: Expr): boolean =>
  expr.kind === 'number' ||
  (expr.kind === 'fraction' && isConstant(expr.numerator) && isConstant(expr.denominator));

/** What stands under a power, a transpose or a ∂ is a symbol, or goes into brackets. */
function printBase(expr: Expr, context: Context): string {
  return standsForNumbers(expr) || expr.kind === 'number' || expr.kind === 'grid'
    ? print(expr, context, true)
    : bracketed(expr, context);
}

/** A symbol with an index above would carry two superscripts that read as one. */
const printPowerBase = (expr: Expr, context: Context): string =>
  expr.kind === 'fraction' || expr.kind === 'partial' || (!context.live && hasIndexAbove(expr, context))
    ? bracketed(expr, context)
    : printBase(expr, context);

function hasIndexAbove(expr: Expr, { notation, sizes }: Context): boolean {
  if (expr.kind !== 'name' && expr.kind !== 'entry' && expr.kind !== 'row') return false;
  const { above, gradient } = notation.sign(expr.name, placeOf(expr), sizes);
  return above !== undefined || gradient === true;
}

function bracketed(expr: Expr, context: Context): string {
  const inside = print(expr, context, false);
  return isTall(inside) ? `\\mathopen{}\\left(${inside}\\right)\\mathclose{}` : `(${inside})`;
}

const isTall = (printed: string): boolean => /\\frac|\\sum|\\begin/.test(printed);

const standsForNumbers = (expr: Expr): boolean =>
  expr.kind === 'name' || expr.kind === 'entry' || expr.kind === 'row' || expr.kind === 'partial';

/** A number, or a bracket of numbers, in the place of a quantity. */
function printNumbers(expr: Expr, context: Context, after: boolean): string {
  const { rows, columns } = shape(expr, context.sizes);
  if (rows === 1 && columns === 1) return printNumber(entry(expr, 0, 0, context.sizes), context, after);
  const cellsOf = (_: unknown, row: number) =>
    Array.from({ length: columns }, (__, column) => entry(expr, row, column, context.sizes));
  return printGrid(Array.from({ length: rows }, cellsOf), context);
}

function printNumber(expr: Expr, { live, bindings }: Context, after: boolean): string {
  const n = live!.push({ expr, bindings, ref: refOfValue(expr, bindings), wrapped: after }) - 1;
  // The outer braces keep an operator's spacing out of the span whose text is replaced.
  return `{\\htmlData{live=${n}}{\\text{${sentinel(n)}}}}`;
}

function printGrid(rows: readonly (readonly Expr[])[], context: Context): string {
  const printed = rows.map((row) => row.map((cell) => print(cell, context, false)).join(' & '));
  return `\\begin{pmatrix} ${printed.join(' \\\\ ')} \\end{pmatrix}`;
}

type Symbolic = Extract<Expr, { kind: 'name' | 'entry' | 'row' }>;

const placeOf = (expr: Symbolic): Place => ({
  row: expr.kind === 'name' ? undefined : expr.row,
  column: expr.kind === 'entry' ? expr.column : undefined,
});

function printSymbol(expr: Symbolic, { notation, sizes, linked, bindings }: Context): string {
  const place = placeOf(expr);
  const written = signLatex(notation.sign(expr.name, place, sizes));
  if (!linked) return written;
  return `{\\htmlClass{role-${roleOf(expr.name)}}{\\htmlData{term=${termOf(expr.name, place, bindings)}}{${written}}}}`;
}

/** What a symbol stands for, as a ref in which a star stands for every row or every column. */
export function termOf(name: Name, { row, column }: Place, bindings: Bindings = {}): string {
  const part = (index: Index | undefined) => {
    const value = typeof index === 'string' ? bindings[index] : index;
    return value === undefined ? '*' : String(value);
  };
  return `${name}.${part(row)}.${part(column)}`;
}
