import { isNumber, type Name } from './names.ts';
import type { Index } from './tree.ts';

const renamed: Partial<Record<Name, string>> = {
  yHat: 'y_hat',
  rate: 'alpha',
  WNew: 'W_new',
  W1New: 'W1_new',
  W2New: 'W2_new',
  LNew: 'L_new',
};

/** The name of a quantity in Python. */
export const numpyName = (name: Name): string => renamed[name] ?? name;

/** A row as Python slices it, so that it stays an array of two dimensions: X[2:3]. */
export const numpyRow = (name: Name, row: Index): string =>
  `${numpyName(name)}[${row}:${typeof row === 'number' ? row + 1 : `${row} + 1`}]`;

/** An entry as Python indexes it, counted from zero: W1[0, 1]. */
export const numpyEntry = (name: Name, row: Index, column: Index): string =>
  isNumber(name) ? numpyName(name) : `${numpyName(name)}[${row}, ${column}]`;
