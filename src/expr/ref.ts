import { hasQuantity, isName, type Name, shapeOf, type Sizes } from './alphabet.ts';

/** The identity of one cell of one quantity, `W1.0.2` = name.row.column, counted from zero. */
export type Ref = `${Name}.${number}.${number}`;

export interface Cell {
  readonly name: Name;
  readonly row: number;
  readonly column: number;
}

export const refOf = (name: Name, row: number, column: number): Ref => `${name}.${row}.${column}`;

/** Whether a term names one cell: it has no star in it, and no other term beside it. */
export const isRef = (term: string): term is Ref => !/[* ]/.test(term);

/** The cell that a ref names. Throws on a text that is no ref. */
export function cellOf(ref: string): Cell {
  // Every number on the page asks this in every frame of a drag.
  const known = cells.get(ref) ?? parsed(ref);
  cells.set(ref, known);
  return known;
}

const cells = new Map<string, Cell>();

function parsed(ref: string): Cell {
  const found = /^(\w+)\.(\d+)\.(\d+)$/.exec(ref);
  if (!found || !isName(found[1])) {
    throw new Error(`cellOf: expected name.row.column, as in W1.0.2, and was given "${ref}"`);
  }
  return { name: found[1], row: Number(found[2]), column: Number(found[3]) };
}

/** Every cell of a quantity, row by row. */
export function refsOf(name: Name, sizes: Sizes): Ref[] {
  const { rows, columns } = shapeOf(name, sizes);
  return Array.from({ length: rows * columns }, (_, n) =>
    refOf(name, Math.floor(n / columns), n % columns),
  );
}

/** Whether a ref names a cell that a network of these sizes has. */
export function exists(ref: Ref, sizes: Sizes): boolean {
  const { name, row, column } = cellOf(ref);
  const { rows, columns } = shapeOf(name, sizes);
  return hasQuantity(name, sizes) && row < rows && column < columns;
}
