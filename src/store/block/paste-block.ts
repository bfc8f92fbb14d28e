import { type Shape } from '../../core/matrix.ts';
import { shapeOf } from '../../expr/alphabet.ts';
import { cellOf, type Ref, refOf } from '../../expr/ref.ts';
import type { Numbers } from '../choices.ts';
import { modelIn } from '../derive.ts';
import type { GradientsStore } from '../store.ts';
import { readBlock, type Unreadable } from './read-block.ts';

/** A cell of the network whose part of a block could not be read; it is as it was. */
export interface Unread extends Unreadable {
  readonly ref: Ref;
}

/** What has become of a block that was pasted. */
export interface Pasted {
  readonly at: Ref;
  /** How many cells were set. */
  readonly set: number;
  readonly unread: readonly Unread[];
  /** How many cells of the block lay past the quantity's last row or column. */
  readonly outside: number;
  /** Of the block, and of the cells from the one that it was pasted at on, both as they are seen. */
  readonly block: Shape;
  readonly room: Shape;
  readonly headings: readonly string[];
  /** The numbers since then. */
  readonly numbers: Numbers;
}

/**
 * Reads a text as a block and sets the cells from `at` on to it, to the right and down, in one change;
 * `turned`, a row of the quantity is seen as a column. A cell whose text cannot be read stays as it is.
 * Throws where `at` is computed.
 */
export function pasteBlock(store: GradientsStore, at: Ref, text: string, turned: boolean): Pasted {
  const { name, row, column } = cellOf(at);
  const shape = shapeOf(name, modelIn(store.getState()));
  const [down, across] = [shape.rows - row, shape.columns - column];
  const room = turned ? { rows: across, columns: down } : { rows: down, columns: across };
  const { rows, isList, headings } = readBlock(text, { oneColumn: room.columns === 1 });
  const block = isList && room.columns === 1 ? rows[0].map((cell) => [cell]) : rows;

  const columns = block.reduce((most, { length }) => Math.max(most, length), 0);
  const inside = block.slice(0, room.rows).flatMap((cells, r) =>
    Array.from({ length: Math.min(columns, room.columns) }, (_, c) => {
      const ref = refOf(name, row + (turned ? c : r), column + (turned ? r : c));
      return { ref, cell: cells[c] ?? missing };
    }),
  );
  const values = inside.flatMap(({ ref, cell }) =>
    typeof cell === 'number' ? [[ref, cell] as const] : [],
  );
  store.getState().setCells(values);
  return {
    at,
    set: values.length,
    unread: inside.flatMap(({ ref, cell }) => (typeof cell === 'number' ? [] : [{ ...cell, ref }])),
    outside: block.reduce(
      (count, { length }, r) => count + Math.max(0, length - (r < room.rows ? room.columns : 0)),
      0,
    ),
    block: { rows: block.length, columns },
    room,
    headings,
    numbers: store.getState().numbers,
  };
}

/** What stands past the end of a row that is shorter than others. */
const missing: Unreadable = { text: '', problem: 'empty' };
