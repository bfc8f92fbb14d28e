import type { Shape } from '../../core/matrix.ts';
import type { Name } from '../../expr/alphabet.ts';
import type { GradientsStore, State } from '../store.ts';
import { type PasteAt, type Place, targetAt } from './block-target.ts';
import { readBlock, type Unreadable } from './read-block.ts';

/** A cell of the page whose part of a block could not be read; it is as it was. */
export type Unread = Unreadable & Place;

/** What has become of a block that was pasted. */
export interface Pasted {
  readonly at: PasteAt;
  /** The quantity that was filled; nothing where it was the row to predict. */
  readonly name: Name | null;
  /** The quantity beside it that was filled too, as the block was as wide as both. */
  readonly beside: Name | null;
  /** How many cells were set. */
  readonly set: number;
  readonly unread: readonly Unread[];
  /** How many examples came with it, because the block had rows for them. */
  readonly added: number;
  /** How many cells of the block lay past the quantity's last row or column. */
  readonly outside: number;
  /** Of the block, and of the cells from the one that it was pasted at on, both as they are seen. */
  readonly block: Shape;
  readonly room: Shape;
  readonly headings: readonly string[];
  /** The numbers of the page since then. */
  readonly since: SetNumbers;
}

/** All numbers that a reader sets. */
type SetNumbers = Pick<State, 'numbers' | 'query'>;

/** Whether nothing was set after the block, or all that was is undone. */
export const isSince = ({ since }: Pasted, { numbers, query }: SetNumbers): boolean =>
  since.numbers === numbers && since.query === query;

/**
 * Reads a text as a block and sets the cells from `at` on to it, to the right and down, in one change;
 * `turned`, a row of the quantity is seen as a column. A block as wide as the inputs from there on and the
 * labels together fills both. A cell whose text cannot be read stays as it is. In
 * the reader's own network an example comes with each row that has none, as far as a page goes. Throws
 * where `at` is computed.
 */
export function pasteBlock(
  store: GradientsStore,
  at: PasteAt,
  text: string,
  turned: boolean,
): Pasted {
  const { name, room: own, beside, placeOf, addable, set } = targetAt(store, at);
  const oneColumn = (turned ? own.rows : own.columns) === 1;
  const { rows, isList, headings } = readBlock(text, { oneColumn });
  const block = isList && oneColumn ? rows[0].map((cell) => [cell]) : rows;

  const columns = block.reduce((widest, { length }) => Math.max(widest, length), 0);
  const wide = own.columns + (beside?.columns ?? 0);
  const isBoth = beside !== undefined && (turned ? block.length : columns) === wide;
  const bare = isBoth ? { ...own, columns: wide } : own;
  const before = turned ? { rows: bare.columns, columns: bare.rows } : bare;
  const added = addable(turned ? columns : block.length);
  const along = turned ? 'columns' : 'rows';
  const room = { ...before, [along]: before[along] + added };
  const inside = block.slice(0, room.rows).flatMap((cells, r) =>
    Array.from({ length: Math.min(columns, room.columns) }, (_, c) => {
      const [down, across] = turned ? [c, r] : [r, c];
      return { down, across, cell: cells[c] ?? missing };
    }),
  );
  const values = inside.flatMap(({ cell, ...place }) =>
    typeof cell === 'number' ? [{ ...place, value: cell }] : [],
  );
  const isAnySet = values.length > 0;
  if (isAnySet) set(values, added);
  return {
    at,
    name,
    beside: isBoth ? beside.name : null,
    set: values.length,
    added: isAnySet ? added : 0,
    unread: inside.flatMap(({ down, across, cell }) =>
      typeof cell === 'number' ? [] : [{ ...cell, ...placeOf(down, across) }],
    ),
    outside: block.reduce(
      (count, { length }, r) => count + Math.max(0, length - (r < room.rows ? room.columns : 0)),
      0,
    ),
    block: { rows: block.length, columns },
    room,
    headings,
    since: store.getState(),
  };
}

/** What stands past the end of a row that is shorter than others. */
const missing: Unreadable = { text: '', problem: 'empty' };
