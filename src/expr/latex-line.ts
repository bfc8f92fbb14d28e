import { children } from './children.ts';
import { latex, latexValue, type Printing } from './latex.ts';
import { latexPieces, type Piece } from './latex-pieces.ts';
import { isInValues, type Live, resultOf } from './live.ts';
import { lengthOfValue, printedLength } from './printed-length.ts';
import { isScalar } from './scalar.ts';
import type { Expr } from './tree.ts';

/** A formula that is longer than this, as it is printed, goes on several lines. */
const mostOnALine = { symbols: 6, numbers: 4, matrices: 6.5 } as const;
/** A term or a factor that is no longer than this has a line of its own, but in a narrow column. */
const mostInOne = { symbols: 10, numbers: 5, matrices: 6.5 } as const;

/** `left = right` in symbols. */
export function latexEquality(left: Expr, right: Expr, printing: Printing): string {
  return aligned(symbolRows(left, right, printing));
}

/**
 * `left = right` in symbols; below it the right side in live numbers, where they fit, and its value.
 * Each number is added to `live`, in the order of the sentinels that stand for it in the LaTeX.
 */
export function latexEqualityInNumbers(
  left: Expr,
  right: Expr,
  printing: Printing,
  live: Live[],
): string {
  const inSymbols = symbolRows(left, right, printing);
  const inNumbers = { ...printing, live };
  const length = printedLength(right, inNumbers);
  // What is a constant says the same in numbers.
  if (length === 0) return aligned(inSymbols);
  const value = resultOf(left, right, printing.sizes);
  const result = () => `= ${latexValue(value, inNumbers)}`;
  if (hasProductInFunction(right)) return aligned([...inSymbols, `&${result()}`]);
  const rows = [...inSymbols, ...sideRows(right, inNumbers)];
  if (isInValues(right)) return aligned(rows);
  const most = mostOnALine[kindOf(right, inNumbers)];
  if (length + lengthOfValue(value, inNumbers) <= most) rows.push(`${rows.pop()} ${result()}`);
  else rows.push(`&${result()}`);
  return aligned(rows);
}

/** A network in a single formula, as in σ(X · W): its matrices written out would fill the page. */
const hasProductInFunction = (expr: Expr, inside = false): boolean =>
  (inside && expr.kind === 'matrixProduct') ||
  children(expr).some((child) => hasProductInFunction(child, inside || expr.kind === 'apply'));

const aligned = (rows: readonly string[]) =>
  rows.length === 1
    ? rows[0].replace('&=', '=')
    : `\\begin{aligned} ${rows.join(' \\\\ ')} \\end{aligned}`;

/** An equality in symbols, in rows. What is long on the left has a row of its own, and leaves the rest its room. */
function symbolRows(left: Expr, right: Expr, printing: Printing): string[] {
  const rows = sideRows(right, printing);
  const printed = latex(left, printing);
  return isLong(left, printing)
    ? [`&${printed}`, ...rows]
    : [`${printed} ${rows[0]}`, ...rows.slice(1)];
}

/** The derivative of a formula, where that is no sign or two. */
const isLong = (left: Expr, printing: Printing): boolean =>
  left.kind === 'partial' && printedLength(left.of, printing) > 2;

/** The rows of the right side of an equality. */
export function sideRows(right: Expr, printing: Printing): string[] {
  const [first, ...more] = termRows(right, printing);
  return [`&= ${first}`, ...more.map((row) => `&\\quad ${row}`)];
}

/** A formula on one line or, where that would be long, on several, each of as many pieces as fit. */
function termRows(expr: Expr, printing: Printing): string[] {
  const what = kindOf(expr, printing);
  const most = mostOnALine[what];
  if (printedLength(expr, printing) <= most) return [latex(expr, printing)];
  const rows: Piece[] = [];
  for (const piece of latexPieces(expr, printing, printing.narrow ? most : mostInOne[what])) {
    const row = rows.at(-1);
    if (row && row.length + piece.length <= most) rows.splice(-1, 1, besides(row, piece));
    else rows.push(piece);
  }
  return rows.map((row) => row.latex);
}

const kindOf = (expr: Expr, { live }: Printing): keyof typeof mostOnALine => {
  if (!live) return 'symbols';
  return isScalar(expr) ? 'numbers' : 'matrices';
};

const besides = (row: Piece, piece: Piece): Piece => ({
  latex: `${row.latex} ${piece.latex}`,
  length: row.length + piece.length,
});
