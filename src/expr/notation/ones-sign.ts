import { sizeOf, type Sizes } from '../alphabet.ts';
import type { Ones } from '../tree.ts';
import type { Sign } from './notation.ts';

/** A matrix of ones: plain where it is a column with one for each example, else with how many there are. */
export function onesSign({ rows, columns }: Ones, sizes: Sizes): Sign {
  const sign = { base: '1', bold: true };
  if (rows === 'example' && columns === 'one') return sign;
  const across = columns === 'one' ? '' : `×${sizeOf(columns, sizes)}`;
  return { ...sign, below: `${sizeOf(rows, sizes)}${across}` };
}
