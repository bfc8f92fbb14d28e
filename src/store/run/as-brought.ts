import { filled, type Matrix, matrixOf, sameShape, type Shape } from '../../core/matrix.ts';
import { apart, type Brought } from '../../equations/run/printed.ts';
import { printedAs } from './digits.ts';
import type { Part } from './read-run.ts';

/** How a part is looked at. */
interface Look {
  /** The shape that its quantity has, as far as one is known. */
  readonly shape?: Shape;
  /** Whether an example is a column, as in the notation of the page. */
  readonly isTurned: boolean;
  /** Whether it is for a quantity that the reader sets. */
  readonly isSet: boolean;
}

/** A part as the page keeps a quantity: an example a row, and a list a column where that is its shape. */
export function asBrought({ cells, isList }: Part, { shape, isTurned, isSet }: Look): Brought {
  const isColumn = isList && shape?.columns === 1 && shape.rows === cells[0].length;
  const rows = isColumn || (isTurned && !isList) ? turned(cells) : cells;
  const values = rows.map((row) =>
    row.map(({ reading }) => ('value' in reading ? reading.value : Number.NaN)),
  );
  const brought = { shape: { rows: rows.length, columns: rows[0].length } };
  return values.flat().some(Number.isNaN)
    ? brought
    : { ...brought, printed: printedAs(matrixOf(values), rows, isSet) };
}

const turned = <T>(rows: readonly (readonly T[])[]): T[][] =>
  rows[0].map((_, column) => rows.map((row) => row[column]));

/** What the reader sets as the page has it, in all its digits, where it differs by no more than was cut off. */
export function asSetOnPage(brought: Brought, own: Matrix): Brought {
  const { printed } = brought;
  if (!printed || !sameShape(printed.value, own)) return brought;
  if (apart(printed.value, own, printed.within).length > 0) return brought;
  return { ...brought, printed: { value: own, within: filled(own.rows, own.columns) } };
}
