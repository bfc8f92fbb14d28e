import { type Shape } from '../../core/matrix.ts';
import type { Model } from '../../equations/network.ts';
import { axesOf, type Name, shapeOf } from '../../expr/alphabet.ts';
import { cellOf, type Ref, refOf } from '../../expr/ref.ts';
import type { Numbers } from '../choices.ts';
import { isOwnIn, modelIn } from '../derive.ts';
import { most, withNetwork } from '../own.ts';
import type { GradientsStore, State } from '../store.ts';
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
  /** How many examples came with it, because the block had rows for them. */
  readonly added: number;
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
 * `turned`, a row of the quantity is seen as a column. A cell whose text cannot be read stays as it is. In
 * the reader's own network an example comes with each row that has none, as far as a page goes. Throws
 * where `at` is computed.
 */
export function pasteBlock(store: GradientsStore, at: Ref, text: string, turned: boolean): Pasted {
  const { name, row, column } = cellOf(at);
  const state = store.getState();
  const before = roomFrom(at, modelIn(state), turned);
  const { rows, isList, headings } = readBlock(text, { oneColumn: before.columns === 1 });
  const block = isList && before.columns === 1 ? rows[0].map((cell) => [cell]) : rows;

  const columns = block.reduce((widest, { length }) => Math.max(widest, length), 0);
  const added = newExamples(state, name, row + (turned ? columns : block.length));
  const along = turned ? 'columns' : 'rows';
  const room = { ...before, [along]: before[along] + added };
  const inside = block.slice(0, room.rows).flatMap((cells, r) =>
    Array.from({ length: Math.min(columns, room.columns) }, (_, c) => {
      const ref = refOf(name, row + (turned ? c : r), column + (turned ? r : c));
      return { ref, cell: cells[c] ?? missing };
    }),
  );
  const values = inside.flatMap(({ ref, cell }) =>
    typeof cell === 'number' ? [[ref, cell] as const] : [],
  );
  const isAnySet = values.length > 0;
  const { own } = state.numbers;
  const examples = own.network.examples + added;
  if (isAnySet) state.setCells(values, added > 0 ? withNetwork(own, { examples }) : own);
  return {
    at,
    set: values.length,
    added: isAnySet ? added : 0,
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

/** How many rows and columns there are from a cell on, as they are seen. */
function roomFrom(at: Ref, model: Model, turned: boolean): Shape {
  const { name, row, column } = cellOf(at);
  const shape = shapeOf(name, model);
  const [down, across] = [shape.rows - row, shape.columns - column];
  return turned ? { rows: across, columns: down } : { rows: down, columns: across };
}

/** How many examples the network has to get for a quantity to have so many rows. */
function newExamples(state: State, name: Name, rows: number): number {
  const model = modelIn(state);
  const mayGrow = isOwnIn(state) && axesOf(name, model)[0] === 'example';
  return mayGrow ? Math.max(Math.min(rows, most.examples) - model.examples, 0) : 0;
}

/** What stands past the end of a row that is shorter than others. */
const missing: Unreadable = { text: '', problem: 'empty' };
