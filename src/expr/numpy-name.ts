import { isNumber, type Name, type Sizes } from './alphabet.ts';
import type { Index } from './tree.ts';

const renamed: Readonly<Record<Name, string>> = { yHat: 'y_hat', rate: 'alpha' };
/** What is called otherwise where a network chooses actions. */
const ofPolicy: Readonly<Record<Name, string>> = {
  y: 'f',
  yHat: 'p',
  z: 'theta',
  delta1: 'dtheta',
  L: 'E',
  baseline: 'b',
};

/** The name of a quantity in Python. */
export function numpyName(name: Name, sizes: Pick<Sizes, 'policy'>): string {
  const updated = /^(.*)New$/.exec(name)?.[1];
  if (updated) return `${numpyName(updated, sizes)}_new`;
  return (sizes.policy ? ofPolicy[name] : undefined) ?? renamed[name] ?? name;
}

/** An index in Python, where no name has a prime: k′ is k_. */
export const numpyIndex = (index: Index): string => String(index).replace('′', '_');

/** A row as Python slices it, so that it stays an array of two dimensions: X[2:3]. */
export const numpyRow = (name: Name, row: Index, sizes: Pick<Sizes, 'policy'>): string =>
  `${numpyName(name, sizes)}[${numpyIndex(row)}:${typeof row === 'number' ? row + 1 : `${numpyIndex(row)} + 1`}]`;

/** An entry as Python indexes it, counted from zero: W1[0, 1]. */
export function numpyEntry(
  name: Name,
  row: Index,
  column: Index,
  sizes: Pick<Sizes, 'policy'>,
): string {
  const whole = numpyName(name, sizes);
  return isNumber(name) ? whole : `${whole}[${numpyIndex(row)}, ${numpyIndex(column)}]`;
}
