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

/** What a block is laid into, as the quantity has its rows and columns. */
export interface BlockTarget {
  /** The quantity; nothing where it is the row to predict. */
  readonly name: Name | null;
  readonly row: number;
  readonly column: number;
  /** How many rows and columns there are from that place on. */
  readonly room: Shape;
  /** How many rows can be added to it, of so many that a block has. */
  readonly addable: (rows: number) => number;
  /** Sets numbers, in one change, with so many examples more. */
  readonly set: (numbers: readonly Placed[], added: number) => void;
}

/** What stands at a place from there on. */
export const targetAt = (store: GradientsStore, at: PasteAt): BlockTarget =>
  typeof at === 'number' ? rowTarget(store, at) : quantityTarget(store, at);

function rowTarget(store: GradientsStore, column: number): BlockTarget {
  const row = queryIn(store.getState());
  return {
    name: null,
    row: 0,
    column,
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
  const { rows, columns } = shapeOf(name, modelIn(state));
  const { own } = state.numbers;
  return {
    name,
    row,
    column,
    room: { rows: rows - row, columns: columns - column },
    addable: (needed) => newExamples(state, name, row + needed),
    set: (numbers, added) =>
      state.setCells(
        numbers.map(({ down, across, value }) => [refOf(name, row + down, column + across), value]),
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
