import { isNumber, type Name } from './alphabet.ts';
import type { Index } from './tree.ts';

const renamed: Readonly<Record<Name, string>> = { yHat: 'y_hat', rate: 'alpha' };

/** The name of a quantity in Python. */
export const numpyName = (name: Name): string => renamed[name] ?? name.replace(/New$/, '_new');

/** An index in Python, where no name has a prime: k′ is k_. */
export const numpyIndex = (index: Index): string => String(index).replace('′', '_');

/** A row as Python slices it, so that it stays an array of two dimensions: X[2:3]. */
export const numpyRow = (name: Name, row: Index): string =>
  `${numpyName(name)}[${numpyIndex(row)}:${typeof row === 'number' ? row + 1 : `${numpyIndex(row)} + 1`}]`;

/** An entry as Python indexes it, counted from zero: W1[0, 1]. */
export const numpyEntry = (name: Name, row: Index, column: Index): string =>
  isNumber(name)
    ? numpyName(name)
    : `${numpyName(name)}[${numpyIndex(row)}, ${numpyIndex(column)}]`;
