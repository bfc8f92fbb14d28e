import { elementwise, matrixProduct, plus } from '../../expr/build.ts';
import type { Expr } from '../../expr/tree.ts';

/** What stands between two tiles. */
export type Sign = 'matrixProduct' | 'elementwise' | 'plus';

/** What was laid: a tile by its place in the list, or a sign; first a tile, then by turns. */
export type Piece = number | Sign;

/** Whether a tile comes next in a row, and not a sign. */
export const wantsTile = (row: readonly Piece[]): boolean => row.length % 2 === 0;

/**
 * What a row of tiles says, read from left to right, a sum last; nothing while it is empty. A sign at its
 * end waits for its tile. Where matrices are shown transposed the reader lays the factors the other way
 * round.
 */
export function formulaOf(
  row: readonly Piece[],
  tiles: readonly Expr[],
  inColumns: boolean,
): Expr | undefined {
  const terms: Expr[] = [];
  for (let n = 0; n < row.length; n += 2) {
    const tile = tiles[row[n] as number];
    const before = terms.at(-1);
    if (!before || row[n - 1] === 'plus') terms.push(tile);
    else terms[terms.length - 1] = joined(before, row[n - 1] as Sign, tile, inColumns);
  }
  return terms.length === 0 ? undefined : plus(...terms);
}

function joined(before: Expr, sign: Sign, tile: Expr, inColumns: boolean): Expr {
  // (A·B)ᵀ = Bᵀ·Aᵀ
  if (sign === 'matrixProduct') {
    return inColumns ? matrixProduct(tile, before) : matrixProduct(before, tile);
  }
  return before.kind === 'elementwise'
    ? elementwise(...before.factors, tile)
    : elementwise(before, tile);
}
