import { type Sizes, sizeOf } from './alphabet.ts';
import { weighted } from './build.ts';
import { children } from './children.ts';
import { latex, latexTerms, latexValue, type Printing } from './latex.ts';
import { isInValues, isQuantity, type Live, resultOf } from './live.ts';
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
  const numbers = sideRows(right, inNumbers, 'numbers');
  const rows = [...inSymbols, ...numbers];
  if (isInValues(right)) return aligned(rows);
  if (numbers.length === 1 && leaves(right, printing.sizes) <= 3)
    rows.push(`${rows.pop()} ${result()}`);
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

/** A formula on one line or, where that would be long, on several, each of as many terms as fit. */
function termRows(expr: Expr, printing: Printing, most: number): string[] {
  const length = leaves(expr, printing.sizes, printing.live !== undefined);
  if (length <= most) return [latex(expr, printing)];
  const terms = latexTerms(expr, printing);
  const inARow = Math.max(1, Math.floor((most * terms.length) / length));
  return Array.from({ length: Math.ceil(terms.length / inARow) }, (_, row) =>
    terms.slice(row * inARow, (row + 1) * inARow).join(' '),
  );
}

/** How many quantities a formula names; with sums written out, once for each term. */
function leaves(expr: Expr, sizes: Sizes, writtenOut = true): number {
  if (isQuantity(expr)) return 1;
  if (expr.kind === 'expectation') {
    return leaves(writtenOut ? weighted(expr) : expr.body, sizes, writtenOut);
  }
  const inside = children(expr).reduce(
    (count, child) => count + leaves(child, sizes, writtenOut),
    0,
  );
  return expr.kind === 'sum' && writtenOut ? inside * sizeOf(expr.over, sizes) : inside;
}
