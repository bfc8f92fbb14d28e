import { axesOf, type Name, quantityOf, shapeOf, type Sizes } from '../alphabet.ts';
import type { Notation, Place, Sign } from '../notation/notation.ts';
import { type Index, indexOf } from '../tree.ts';
import { namesIn } from './names.ts';
import { accents } from './same-signs.ts';

/** A quantity, a row of it or an entry, as a sign stands for it. */
export interface Meaning extends Place {
  readonly name: Name;
}

const tables = new WeakMap<Sizes, Map<Notation, ReadonlyMap<string, Meaning>>>();

/**
 * What each sign of a network stands for in a notation. A sign that could be a quantity, its only row
 * or its only entry is the quantity; one that could be a row or its only entry is the entry.
 */
export function signsOf(sizes: Sizes, notation: Notation): ReadonlyMap<string, Meaning> {
  const known = tables.get(sizes) ?? new Map<Notation, ReadonlyMap<string, Meaning>>();
  tables.set(sizes, known);
  const table = known.get(notation) ?? create(sizes, notation);
  known.set(notation, table);
  return table;
}

/** A letter with its accent and what stands below and above it, as one text. */
export const signKey = (letter: string, below = '', above = ''): string =>
  [letter, below, above].join(' ');

function create(sizes: Sizes, notation: Notation): Map<string, Meaning> {
  const table = new Map<string, Meaning>();
  for (const meaning of meaningsOf(sizes)) {
    const key = keyOf(notation.sign(meaning.name, meaning, sizes));
    if (!table.has(key)) table.set(key, meaning);
  }
  return table;
}

const keyOf = ({ before = '', base, accent, below, above }: Sign): string =>
  signKey(`${before}${base}${accent ? accents[accent] : ''}`, below, above);

/** All that can have a sign of its own; a gradient is read as a fraction of two. */
function meaningsOf(sizes: Sizes): Meaning[] {
  const names = namesIn(sizes).filter((name) => quantityOf(name).as !== 'gradient');
  const rows = names.flatMap((name) => places(name, 0, sizes).map((row) => ({ name, row })));
  const entries = rows.flatMap((at) =>
    places(at.name, 1, sizes).map((column) => ({ ...at, column })),
  );
  return [...names.map((name) => ({ name })), ...entries, ...rows];
}

function places(name: Name, side: 0 | 1, sizes: Sizes): Index[] {
  const axis = axesOf(name, sizes)[side];
  const { rows, columns } = shapeOf(name, sizes);
  const count = [rows, columns][side];
  const numbers = Array.from({ length: count }, (_, n) => n);
  return axis === 'one' ? numbers : [...numbers, indexOf(axis), indexOf(axis, true)];
}
