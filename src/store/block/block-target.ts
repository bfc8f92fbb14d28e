import type { Shape } from '../../core/matrix.ts';
import { axesOf, type Name, shapeOf } from '../../expr/alphabet.ts';
import { cellOf, type Ref, refOf } from '../../expr/ref.ts';
import { isOwnIn, modelIn } from '../derive.ts';
import { most, withNetwork } from '../own.ts';
import { queryIn, setQuery } from '../query.ts';
import type { GradientsStore, State } from '../store.ts';

/** Where a block is pasted: at a cell, or at a component of the row to predict, counted from zero. */
export type PasteAt = Ref | number;

/** A number for a cell: how many rows and columns it is below and to the right of where a block begins. */
export interface Placed {
  readonly down: number;
  readonly across: number;
  readonly value: number;
}

/** A cell of a quantity, or with no name of the row to predict. */
export interface Place {
  readonly name: Name | null;
  readonly row: number;
  readonly column: number;
}

/** What a block is laid into, as the quantity has its rows and columns. */
export interface BlockTarget {
  /** The quantity; nothing where it is the row to predict. */
  readonly name: Name | null;
  /** How many rows and columns there are from that place on. */
  readonly room: Shape;
  /** A quantity with the same rows, whose columns a block that is as wide as both goes on into. */
  readonly beside?: { readonly name: Name; readonly columns: number };
  /** The cell so many rows and columns below and to the right of where the block begins. */
  readonly placeOf: (down: number, across: number) => Place;
  /** How many rows can be added to it, of so many that a block has. */
  readonly addable: (rows: number) => number;
  /** Sets numbers, in one change, with so many examples more. */
  readonly set: (numbers: readonly Placed[], added: number) => void;
}

const labels: Name = 'y';

/** What stands at a place from there on. */
export const targetAt = (store: GradientsStore, at: PasteAt): BlockTarget =>
  typeof at === 'number' ? rowTarget(store, at) : quantityTarget(store, at);

function rowTarget(store: GradientsStore, column: number): BlockTarget {
  const row = queryIn(store.getState());
  return {
    name: null,
    placeOf: (_, across) => ({ name: null, row: 0, column: column + across }),
    room: { rows: 1, columns: row.length - column },
    addable: () => 0,
    set: (numbers) =>
      setQuery(
        store,
        numbers.map(({ across, value }) => [column + across, value]),
      ),
  };
}

function quantityTarget(store: GradientsStore, at: Ref): BlockTarget {
  const { name, row, column } = cellOf(at);
  const state = store.getState();
  const model = modelIn(state);
  const { rows, columns } = shapeOf(name, model);
  const { own } = state.numbers;
  const room = { rows: rows - row, columns: columns - column };
  const placeOf = (down: number, across: number) => {
    const isBeside = across >= room.columns;
    return {
      name: isBeside ? labels : name,
      row: row + down,
      column: isBeside ? across - room.columns : column + across,
    };
  };
  return {
    name,
    room,
    // As a sheet of data has it: an example, and behind it what it should give.
    beside: name === 'X' ? { name: labels, columns: shapeOf(labels, model).columns } : undefined,
    placeOf,
    addable: (needed) => newExamples(state, name, row + needed),
    set: (numbers, added) =>
      state.setCells(
        numbers.map(({ down, across, value }) => {
          const at = placeOf(down, across);
          return [refOf(at.name, at.row, at.column), value];
        }),
        added > 0 ? withNetwork(own, { examples: own.network.examples + added }) : own,
      ),
  };
}

/** How many examples the network has to get for a quantity to have so many rows. */
function newExamples(state: State, name: Name, rows: number): number {
  const model = modelIn(state);
  const mayGrow = isOwnIn(state) && axesOf(name, model)[0] === 'example';
  return mayGrow ? Math.max(Math.min(rows, most.examples) - model.examples, 0) : 0;
}
