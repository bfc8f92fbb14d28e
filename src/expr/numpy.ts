import { weighted } from './build.ts';
import { entries } from './entry.ts';
import { functionOf } from './functions/functions.ts';
import { addLive, gradientNamed, isQuantity, type Live } from './live.ts';
import { isNumber, type Name, type Sizes, sizeOf } from './alphabet.ts';
import type { Place } from './notation/notation.ts';
import { isArray } from './numpy-array.ts';
import { numpyEntry, numpyIndex, numpyName, numpyRow } from './numpy-name.ts';
import { quantitiesIn } from './quantities-in.ts';
import { isOne, shape } from './shape.ts';
import { placeOf, termOf } from './term.ts';
import {
  type Bindings,
  bindingsOf,
  bound,
  type Expr,
  indexOf,
  type Named,
  variableOf,
} from './tree.ts';

/** A piece of printed code: text, a quantity that it names, or the place of a live number. */
export type Token =
  | string
  | { readonly term: string; readonly name: Name; readonly text: string }
  | { readonly live: number };

interface Context {
  readonly sizes: Sizes;
  /** Where given, quantities are printed as numbers, and each number is added to this list. */
  readonly live?: Live[];
  readonly bindings: Bindings;
}

/** A formula as Python text, which evaluates to its value where `numpyScript` has set the names. */
export const numpy = (expr: Expr, sizes: Sizes, bindings: Bindings = {}): string =>
  numpyTokens(expr, { sizes, bindings }).map(textOf).join('');

function textOf(token: Token): string {
  if (typeof token === 'string') return token;
  if ('text' in token) return token.text;
  throw new Error('numpy: a live number has no text of its own');
}

const loose = { additive: 1, product: 2, postfix: 3, atom: 4 } as const;

/**
 * A formula as pieces of Python; with `live`, quantities are numbers and are added to that list.
 * `after` says whether an operator stands before, so that a negative number needs brackets.
 */
export function numpyTokens(expr: Expr, context: Context, after = false): Token[] {
  const print = (part: Expr) => numpyTokens(part, context);
  const within = (part: Expr, least: number, behind = true) =>
    printWithin(part, least, context, behind);
  if (context.live && isQuantity(expr)) return printNumbers(expr, context, after);
  switch (expr.kind) {
    case 'name':
    case 'entry':
    case 'row':
      return [printSymbol(expr, context)];
    case 'number':
      return [expr.value < 0 && after ? `(${expr.value})` : String(expr.value)];
    case 'ones':
      return [
        `np.ones((${sizeOf(expr.rows, context.sizes)}, ${sizeOf(expr.columns, context.sizes)}))`,
      ];
    case 'matrixProduct': {
      const leftLevel = expr.left.kind === 'matrixProduct' ? loose.product : loose.postfix;
      // Python's @ takes arrays only; beside a plain number it says the same by *.
      const arrays = isArray(expr.left, context) && isArray(expr.right, context);
      return [
        ...within(expr.left, leftLevel, after),
        arrays ? ' @ ' : ' * ',
        ...within(expr.right, loose.postfix),
      ];
    }
    case 'elementwise':
    case 'times':
      return expr.factors.flatMap((factor, n) =>
        n === 0 ? within(factor, loose.postfix, after) : [' * ', ...within(factor, loose.postfix)],
      );
    case 'plus':
      return printTerms(expr.terms.map((term) => [term, context]));
    case 'sum':
      if (context.live) {
        return printTerms(
          bindingsOf(expr, context.bindings, context.sizes).map((bindings) => [
            expr.body,
            { ...context, bindings },
          ]),
        );
      }
      return [
        'sum(',
        ...print(expr.body),
        ` for ${numpyIndex(indexOf(expr.over, expr.primed))} in range(${sizeOf(expr.over, context.sizes)}))`,
      ];
    case 'expectation':
      return print(weighted(expr));
    case 'minus':
      return [...print(expr.left), ' - ', ...within(expr.right, loose.product)];
    case 'negate':
      return ['-', ...within(expr.of, loose.product)];
    case 'transpose':
      return [...within(expr.of, loose.atom), isArray(expr.of, context) ? '.T' : ''];
    case 'apply':
      return [`${functionOf(expr.function).numpy}(`, ...print(expr.of), ')'];
    case 'component':
      if (!isArray(expr.of, context)) return print(expr.of);
      return [
        ...within(expr.of, loose.atom),
        `[0, ${numpyIndex(bound(expr.column, context.bindings))}]`,
      ];
    case 'power':
      return [...within(expr.base, loose.atom), `**${expr.exponent}`];
    case 'fraction':
      return [
        ...within(expr.numerator, loose.postfix, after),
        ' / ',
        ...within(expr.denominator, loose.postfix),
      ];
    case 'partial':
      return printPartial(expr, context);
    case 'grid':
      return printGrid(expr.rows, context);
  }
}

function level(expr: Expr, { live }: Context): number {
  switch (expr.kind) {
    case 'plus':
    case 'minus':
    case 'negate':
      return loose.additive;
    case 'sum':
    case 'expectation':
      return live ? loose.additive : loose.atom;
    case 'matrixProduct':
    case 'elementwise':
    case 'times':
    case 'fraction':
      return loose.product;
    case 'power':
      return loose.postfix;
    case 'transpose':
    case 'name':
    case 'entry':
    case 'row':
    case 'number':
    case 'ones':
    case 'component':
    case 'apply':
    case 'partial':
    case 'grid':
      return loose.atom;
  }
}

const printWithin = (expr: Expr, least: number, context: Context, after: boolean): Token[] =>
  level(expr, context) >= least
    ? numpyTokens(expr, context, after)
    : ['(', ...numpyTokens(expr, context), ')'];

/** Terms with a plus sign between, each in the context that it is to be printed in. */
const printTerms = (terms: readonly (readonly [Expr, Context])[]): Token[] =>
  terms.flatMap(([term, context], n) =>
    n === 0
      ? numpyTokens(term, context)
      : [' + ', ...printWithin(term, loose.product, context, true)],
  );

function printSymbol(expr: Named, { bindings, sizes }: Context): Token {
  const place = placeOf(expr, bindings);
  const text = symbolText(expr.name, place, sizes);
  return { term: termOf(expr.name, place), name: expr.name, text };
}

function symbolText(name: Name, { row, column }: Place, sizes: Sizes): string {
  if (row === undefined || isNumber(name)) return numpyName(name, sizes);
  if (column !== undefined) return numpyEntry(name, row, column, sizes);
  return numpyRow(name, row, sizes);
}

/** The value of a formula: a number, or an array of numbers. Needs `live`. */
export const numpyValue = (expr: Expr, context: Context): Token[] =>
  printNumbers(expr, context, false);

/** A number, or an array of numbers, in the place of a formula. */
function printNumbers(expr: Expr, context: Context, after: boolean): Token[] {
  const isNumber = isOne(shape(expr, context.sizes));
  const numbers = entries(expr, context.sizes).map((row) =>
    row.map((cell): Token[] => [
      { live: addLive(context.live!, cell, context.bindings, isNumber && after) },
    ]),
  );
  return isNumber ? numbers[0][0] : arrayOf(numbers);
}

function printGrid(rows: readonly (readonly Expr[])[], context: Context): Token[] {
  // A row times a matrix is a 1×1 array, and an array's cell has to be a number.
  const cell = (of: Expr) =>
    isArray(of, context)
      ? [...printWithin(of, loose.atom, context, false), '.item()']
      : numpyTokens(of, context);
  return arrayOf(rows.map((row) => row.map(cell)));
}

function arrayOf(cells: readonly Token[][][]): Token[] {
  const listed = (tokens: Token[][]) => [
    '[',
    ...tokens.flatMap((each, n) => (n === 0 ? each : [', ', ...each])),
    ']',
  ];
  return ['np.array(', ...listed(cells.map(listed)), ')'];
}

/**
 * The derivative of the loss by weights has a name of its own; any other is `slope`, a central
 * difference that the script defines.
 */
function printPartial(expr: Extract<Expr, { kind: 'partial' }>, context: Context): Token[] {
  const gradient = gradientNamed(expr);
  if (gradient) return [printSymbol(gradient, context)];
  if (!isOne(shape(expr, context.sizes))) return printGrid(entries(expr, context.sizes), context);
  const by = cellText(variableOf(expr.by), context);
  if (expr.of.kind === 'name' || expr.of.kind === 'entry') {
    return [`slope(${cellText(expr.of, context)}, ${by})`];
  }
  // What has no name is a function of the quantities that are in it.
  const names = quantitiesIn(expr.of).map((name) => numpyName(name, context.sizes));
  const of = numpyTokens(expr.of, context);
  return [`slope_of(lambda ${names.join(', ')}: `, ...of, `, ${by})`];
}

/** A cell as `slope` takes it: a name and a place, `"W", (0, 0)`. */
function cellText(expr: Named, { bindings, sizes }: Context): string {
  const { row = 0, column = 0 } = placeOf(expr, bindings);
  return `"${numpyName(expr.name, sizes)}", (${numpyIndex(row)}, ${numpyIndex(column)})`;
}
