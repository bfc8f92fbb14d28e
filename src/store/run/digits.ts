import type { Matrix } from '../../core/matrix.ts';
import type { Printed } from '../../equations/run/printed.ts';
import type { Cell } from '../block/read-block.ts';

/** Cells row by row, as they were printed. */
export type Cells = readonly (readonly Cell[])[];

/** A number as a program prints it: digits after the point, and a power of ten. */
const printed = /^[-+−]?\d*\.?(?<decimals>\d*)(?:e(?<exponent>[-+]?\d+))?$/i;

/** Twice the relative error of a number of 32 bits, which many programs compute with. */
const single = 2 ** -22;

/** Digits after the point up to which numbers that are set are taken to be all there is of them. */
const mostTyped = 2;

/** The most digits after the point of its numbers. */
const decimalsIn = (cells: Cells): number =>
  Math.max(
    0,
    ...cells.flat().map(({ text }) => printed.exec(text)?.groups?.['decimals'].length ?? 0),
  );

/**
 * How far printed numbers may be from what they were: half a unit in the last place that any of them has,
 * and what a program rounds. Those that the reader sets are exact where they are short.
 */
export function printedAs(value: Matrix, cells: Cells, isSet: boolean): Printed {
  const own = decimalsIn(cells);
  const isExact = own === 0 || (isSet && own <= mostTyped);
  const flat = cells.flat();
  const rounding = single * Math.max(...value.values.map(Math.abs));
  const within = value.values.map((_, n) => {
    const exponent = Number(printed.exec(flat[n].text)?.groups?.['exponent'] ?? 0);
    return (isExact ? 0 : 0.5 * 10 ** (exponent - own)) + rounding;
  });
  return { value, within: { ...value, values: within } };
}
