import { toRows } from '../core/matrix.ts';
import { isNumber, type Name, shapeOf } from '../expr/alphabet.ts';
import { listOfRows } from '../expr/matrix-text.ts';
import { numpyName } from '../expr/numpy-name.ts';
import type { Model } from './network.ts';
import type { Chosen } from './trace.ts';

// What the scripts in Python have in common, whichever package they are written for.

export const lines = <T>(of: readonly T[], line: (each: T) => string): string =>
  of.map(line).join('\n');

/** A title as a comment can hold it. */
export const onOneLine = (title: string): string => title.replaceAll(/\s+/g, ' ');

/**
 * A chosen quantity as Python writes it, a list of rows or a number, in the fewest digits that give
 * each back exactly. Throws where it is missing.
 */
export function numbersText(name: Name, chosen: Chosen): string {
  const value = chosen[name];
  if (!value) throw new Error(`script: ${name} is not among the quantities chosen`);
  if (isNumber(name)) return String(value.values[0]);
  return listOfRows(toRows(value));
}

/** A line that gives a quantity its value; behind it stands its shape. */
export function assigned(name: Name, value: string, model: Model): string {
  const { rows, columns } = shapeOf(name, model);
  const shape = isNumber(name) ? 'a number' : `${rows} by ${columns}`;
  return `${numpyName(name, model)} = ${value}  # ${shape}`;
}

/** A quantity in a dictionary, under its own name. */
export const pair = (name: Name, model: Model): string =>
  `"${numpyName(name, model)}": ${numpyName(name, model)},`;
