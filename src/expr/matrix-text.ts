/** A matrix as a text that other programs take: what is copied from the page. */

type Rows<T> = readonly (readonly T[])[];

/**
 * With tabs between, as spreadsheets take it; each number in the fewest digits that give it back, and ? for
 * what is no number.
 */
export const tabSeparated = (rows: Rows<number>): string =>
  rows.map((row) => row.map((value) => (Number.isNaN(value) ? '?' : value)).join('\t')).join('\n');

/** As a list of rows in Python; each number in the fewest digits that give it back. */
export const listOfRows = (rows: Rows<number>): string =>
  `[${rows.map((row) => `[${row.join(', ')}]`).join(', ')}]`;

/** As NumPy takes it; it has a word of its own for what is no number. */
export const numpyArray = (rows: Rows<number>): string =>
  `np.array(${listOfRows(rows).replaceAll('NaN', 'np.nan')}, dtype=float)`;

/** As LaTeX, of numbers as the page writes them: −0.5, 2×10⁻⁴. */
export const latexMatrix = (rows: Rows<string>): string =>
  `\\begin{pmatrix} ${rows.map((row) => row.map(latexNumber).join(' & ')).join(' \\\\ ')} \\end{pmatrix}`;

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number as LaTeX, from how the page writes it, in brackets or not. */
export const latexNumber = (text: string): string =>
  text
    .replaceAll('−', '-')
    .replace('–', '\\text{--}')
    .replace(/×10(⁻?)([⁰¹²³⁴-⁹]+)/, (_, minus: string, raised: string) => {
      const digits = raised.replaceAll(/./g, (digit) => String(superscripts.indexOf(digit)));
      return ` \\times 10^{${minus && '-'}${digits}}`;
    });
