import { weighted } from './build.ts';
import { bracketed, type Context, joint, print, type Printing, sigmaLatex } from './latex.ts';
import { level, loose } from './looseness.ts';
import { printedLength } from './printed-length.ts';
import { bindingsOf, type Expr } from './tree.ts';

/** A part of a formula that may begin a line, and how long it is as it is printed. */
export interface Piece {
  readonly latex: string;
  readonly length: number;
}

/**
 * A formula in pieces that, one after the other, are the formula: broken before the sign of each term of
 * a sum, and before the operators and inside the brackets of whatever names more than `most` quantities.
 */
export function latexPieces(expr: Expr, printing: Printing, most: number): Piece[] {
  const context = { ...printing, bindings: {} };
  if (isSum(expr, context)) return split(expr, context, most);
  if (expr.kind === 'times' && expr.factors.length === 2) {
    const [constant, sum] = expr.factors;
    const isBare =
      printedLength(constant, context) === 0 && level(constant, context) >= loose.product;
    if (isBare && isSum(sum, context)) {
      return begun(`${print(constant, context, false)} (`, closed(split(sum, context, most)));
    }
  }
  return piecesOf(expr, context, most, false);
}

const isSum = ({ kind }: Expr, { live }: Context): boolean =>
  kind === 'plus' || (live !== undefined && (kind === 'sum' || kind === 'expectation'));

/** Whole where it is short; `after` says whether an operator stands before. */
const piecesOf = (expr: Expr, context: Context, most: number, after: boolean): Piece[] =>
  printedLength(expr, context) > most
    ? split(expr, context, most, after)
    : [whole(expr, context, after)];

const whole = (expr: Expr, context: Context, after: boolean): Piece => ({
  latex: print(expr, context, after),
  length: printedLength(expr, context),
});

/** The same as a term or a factor: in brackets where it is looser than its place. */
function piecesWithin(expr: Expr, least: number, context: Context, most: number, after: boolean) {
  if (level(expr, context) >= least) return piecesOf(expr, context, most, after);
  const printed = print(expr, { ...context, live: context.live && [] }, false);
  // Brackets that are as tall as what they hold have to stand on one line.
  if (isHigh(printed)) {
    return [{ latex: bracketed(expr, context), length: printedLength(expr, context) }];
  }
  return closed(begun('(', piecesOf(expr, context, most, false)));
}

/** A sum by its terms, a product by its factors, anything else whole. */
function split(expr: Expr, context: Context, most: number, after = false): Piece[] {
  const first = (term: Expr, within = context) =>
    piecesWithin(term, isSigma(term, within) ? loose.product : 0, within, most, false);
  const term = (sign: string, of: Expr, within = context) =>
    begun(sign, piecesWithin(of, loose.product, within, most, true));
  const itself = () => [whole(expr, context, after)];
  switch (expr.kind) {
    case 'plus':
      return expr.terms.flatMap((each, n) => (n === 0 ? first(each) : term('+ ', each)));
    case 'minus':
      return [...first(expr.left), ...term('- ', expr.right)];
    case 'negate':
      return term('-', expr.of);
    case 'sum':
      if (!context.live) {
        const body = piecesWithin(expr.body, loose.summed, context, most, true);
        return begun(`${sigmaLatex(expr)} `, body);
      }
      return bindingsOf(expr, context.bindings, context.sizes).flatMap((bindings, n) => {
        const bound = { ...context, bindings };
        return n === 0 ? first(expr.body, bound) : term('+ ', expr.body, bound);
      });
    case 'expectation':
      if (!context.live) return itself();
      return split(weighted(expr), context, most);
    case 'times':
    case 'elementwise': {
      const operator = context.notation.operators[expr.kind];
      return expr.factors.reduce<Piece[]>((before, factor, n) => {
        const pieces = piecesWithin(factor, loose.postfix, context, most, after || n > 0);
        if (n === 0) return pieces;
        const sign = joint(expr.factors[n - 1], factor, operator, context);
        return sign === '' ? joined(before, pieces) : [...before, ...begun(`${sign} `, pieces)];
      }, []);
    }
    case 'matrixProduct':
    case 'name':
    case 'entry':
    case 'row':
    case 'number':
    case 'ones':
    case 'transpose':
    case 'apply':
    case 'component':
    case 'power':
    case 'fraction':
    case 'partial':
    case 'grid':
      return itself();
  }
}

/** A Σ that is not written out: it would seem to take in what follows. */
const isSigma = (expr: Expr, { live }: Context) => expr.kind === 'sum' && !live;

const begun = (sign: string, [first, ...more]: readonly Piece[]): Piece[] => [
  { ...first, latex: `${sign}${first.latex}` },
  ...more,
];

const closed = (pieces: readonly Piece[]): Piece[] => {
  const last = pieces.at(-1)!;
  return [...pieces.slice(0, -1), { ...last, latex: `${last.latex})` }];
};

/** What is higher than a number: not a matrix of one row, or hardly. */
const isHigh = (printed: string): boolean => /\\frac|\\sum|\\\\/.test(printed);

/** What has no sign in between stays on one line. */
function joined(before: readonly Piece[], [first, ...more]: readonly Piece[]): Piece[] {
  const last = before.at(-1)!;
  const both = { latex: `${last.latex} ${first.latex}`, length: last.length + first.length };
  return [...before.slice(0, -1), both, ...more];
}
