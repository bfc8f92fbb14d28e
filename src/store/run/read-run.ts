import { type Name, type Sizes } from '../../expr/alphabet.ts';
import { printedName } from '../../expr/reading/printed-name.ts';
import { unknownName } from '../../expr/reading/names.ts';
import { type Cell, readCells } from '../block/read-block.ts';
import { type Cells } from './digits.ts';
import { splitRun } from './split-run.ts';

/** A quantity as it stands in what was pasted. */
export interface Part {
  /** What it is called there; empty where it has no name. */
  readonly title: string;
  /** The page's own name for it, where it has one. */
  readonly name?: Name;
  readonly cells: Cells;
  /** Whether it is one list of numbers, which is neither a row nor a column. */
  readonly isList: boolean;
}

/** What was pasted, or why it is not looked at. */
export type Reading =
  | { readonly kind: 'read'; readonly parts: readonly Part[] }
  | { readonly kind: 'empty' }
  /** No network of a page prints so much. */
  | { readonly kind: 'too long' };

/** More characters than all quantities of the largest network take, in every digit that they have. */
const mostCharacters = 100_000;

const mostCells = 10_000;

/** What no program computes with, and what no product of it leaves the range of numbers. */
export const mostInSize = 1_000_000;

/** Reads what a program printed, quantity by quantity. Takes any text, and throws nothing. */
export function readRun(text: string, sizes: Sizes): Reading {
  if (text.length > mostCharacters) return { kind: 'too long' };
  const parts = splitRun(text).map(({ title, text: numbers }): Part => {
    const { rows, isList } = readCells(numbers, { most: mostInSize });
    return { title, name: nameOf(title, sizes), cells: rows, isList };
  });
  if (parts.some(({ cells }) => cells.length * widthOf(cells) > mostCells))
    return { kind: 'too long' };
  const read = parts
    .filter(({ cells }) => widthOf(cells) > 0)
    .map((part) => ({ ...part, cells: evenly(part.cells) }));
  return read.length === 0 ? { kind: 'empty' } : { kind: 'read', parts: read };
}

/** By all of its title, or by the last word of it: “weights W1”, “epoch 3 loss”. */
const nameOf = (title: string, sizes: Sizes): Name | undefined =>
  title === ''
    ? undefined
    : (printedName(title, sizes) ?? printedName(title.split(/\s+/).at(-1)!, sizes));

/** Why a title names nothing here. */
export const whyUnknown = (title: string, sizes: Sizes): string =>
  unknownName(title, '', sizes, 'numpy');

/** With nothing in the places that shorter rows lack. */
function evenly(rows: Cells): Cells {
  const length = widthOf(rows);
  return rows.map((row) => Array.from({ length }, (_, column): Cell => row[column] ?? missing));
}

const widthOf = (rows: Cells): number =>
  rows.reduce((most, { length }) => Math.max(most, length), 0);

const missing: Cell = { text: '', reading: { problem: 'empty' } };
