import { type Name, type Sizes } from '../alphabet.ts';
import { cellOf, type Ref, refOf, refsOf } from '../ref.ts';
import type { NotationId } from './notation.ts';
import { isInColumns } from './notations.ts';

/** Every cell of a quantity, row by row as a notation shows it. */
export function refsAsRead(name: Name, sizes: Sizes, notation: NotationId): Ref[] {
  const refs = refsOf(name, sizes);
  // A stable sort: within a column as it is kept, the rows stay in their order.
  return isInColumns(notation)
    ? refs.toSorted((a, b) => cellOf(a).column - cellOf(b).column)
    : refs;
}

/** The cell of a quantity that stands in a row and a column of its table, which may be a turned one. */
export const refSeen = (name: Name, row: number, column: number, inColumns: boolean): Ref =>
  inColumns ? refOf(name, column, row) : refOf(name, row, column);
