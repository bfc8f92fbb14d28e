import { children } from './children.ts';
import { latex, latexValue, type Printing } from './latex.ts';
import { latexPieces, type Piece } from './latex-pieces.ts';
import { leaves } from './leaves.ts';
import { isInValues, type Live, resultOf } from './live.ts';
import type { Expr } from './tree.ts';

/** More symbols, numbers or matrices in numbers than this, and the terms of a sum go on several lines. */
const mostOnALine = { symbols: 6, numbers: 4, matrices: 2 } as const;

/** `left = right` in symbols. */
export function latexEquality(left: Expr, right: Expr, printing: Printing): string {
  return aligned(sideRows(right, printing, 'symbols', latex(left, printing)));
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
  const inSymbols = sideRows(right, printing, 'symbols', latex(left, printing));
  // What is a constant says the same in numbers.
  if (leaves(right, printing.sizes) === 0) return aligned(inSymbols);
  const inNumbers = { ...printing, live };
  const result = () => `= ${latexValue(resultOf(left, right, printing.sizes), inNumbers)}`;
  if (hasProductInFunction(right)) return aligned([...inSymbols, `&${result()}`]);
  const rows = [...inSymbols, ...sideRows(right, inNumbers, 'numbers')];
  if (isInValues(right)) return aligned(rows);
  if (leaves(right, printing.sizes) <= 3) rows.push(`${rows.pop()} ${result()}`);
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

/** The rows of the right side of an equality, the first with what stands on the left. */
export function sideRows(
  right: Expr,
  printing: Printing,
  of: keyof typeof mostOnALine,
  left = '',
): string[] {
  const [first, ...more] = termRows(right, printing, mostOnALine[of]);
  return [`${left} &= ${first}`.trimStart(), ...more.map((row) => `&\\quad ${row}`)];
}

/** A formula on one line or, where that would be long, on several, each of as many pieces as fit. */
function termRows(expr: Expr, printing: Printing, most: number): string[] {
  if (leaves(expr, printing.sizes, printing.live !== undefined) <= most)
    return [latex(expr, printing)];
  const rows: Piece[] = [];
  for (const piece of latexPieces(expr, printing, printing.narrow ? most : 2 * most)) {
    const row = rows.at(-1);
    if (row && row.leaves + piece.leaves <= most) rows.splice(-1, 1, besides(row, piece));
    else rows.push(piece);
  }
  return rows.map((row) => row.latex);
}

const besides = (row: Piece, piece: Piece): Piece => ({
  latex: `${row.latex} ${piece.latex}`,
  leaves: row.leaves + piece.leaves,
});
