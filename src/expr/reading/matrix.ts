import { transpose } from '../build.ts';
import type { Expr } from '../tree.ts';
import { type Cursor, isSign, next, peek } from './cursor.ts';
import { columnOfOnes, onesOfSize } from './ones.ts';
import { refuse } from './reading-error.ts';
import { below } from './script.ts';
import type { Token } from './token.ts';

/** Rows of cells; where an example is a column, they are the columns of what is meant. */
export function matrix(cursor: Cursor): Expr {
  const rows: Expr[][] = [[]];
  for (;;) {
    rows.at(-1)!.push(cursor.terms(cursor));
    const token = next(cursor);
    if (isSign(token, '⟧')) break;
    if (isSign(token, '\\\\')) rows.push([]);
    else if (!isSign(token, '&')) refuse(token, 'the end of a cell');
  }
  if (rows.some(({ length }) => length !== rows[0].length)) {
    refuse(peek(cursor, -1), 'a matrix whose rows are of one length');
  }
  return {
    kind: 'grid',
    rows: cursor.inColumns ? rows[0].map((_, n) => rows.map((row) => row[n])) : rows,
  };
}

/** Ones: one for each example, or as many as the numbers below say. */
export function onesAt(cursor: Cursor): Expr {
  const token = peek(cursor);
  const size = below(cursor);
  const read = size === undefined ? columnOfOnes : onesCounted(size, token, cursor);
  return cursor.inColumns ? transpose(read) : read;
}

function onesCounted(size: string, token: Token, { sizes }: Cursor): Expr {
  const counts = /^(\d+)(?:×(\d+))?$/.exec(size) ?? refuse(token, 'how many ones there are');
  return onesOfSize(Number(counts[1]), Number(counts[2] ?? 1), sizes);
}
