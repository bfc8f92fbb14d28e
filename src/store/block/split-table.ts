import { dsvFormat } from 'd3';
import { readNumber } from '../read-number.ts';
import { type Split, unquoted } from './split-literal.ts';

/**
 * Splits a table as a spreadsheet or a program writes it: at tabs, else at semicolons, else at commas,
 * else at spaces. Where `oneColumn`, there is room for one column, and a lone comma is a decimal one.
 */
export function splitTable(text: string, oneColumn: boolean): Split {
  if (text.includes('\t')) return { rows: cellsBetween('\t', text) };
  if (text.includes(';')) return { rows: cellsBetween(';', text) };
  if (text.includes(',')) return splitAtCommas(text, oneColumn);
  return { rows: rowsBetweenSpaces(text) };
}

/** The cells of a file with such a separator, quotes taken off; a line without one is no row. */
function cellsBetween(separator: string, text: string): string[][] {
  const rows = dsvFormat(separator).parseRows(text);
  const isWide = rows.some((row) => row.length > 1);
  return isWide ? rows.filter((row) => row.length > 1 || row[0].trim() !== '') : rows;
}

function splitAtCommas(text: string, oneColumn: boolean): Split {
  const lines = text.split('\n');
  const spaced = betweenSpaces(text);
  const isSpaced = spaced.some((row) => row.length > 1) && !/, | ,/.test(text);
  if (isSpaced && spaced.flat().every(isNumber)) return { rows: spaced };
  const filled = lines.filter((line) => line.trim() !== '');
  const isColumn = filled.every((line) => !line.includes(',') || isNumber(line));
  if (!isColumn) return { rows: cellsBetween(',', text) };
  const isDecimal = oneColumn || filled.length === 1 || filled.some(hasDecimalComma);
  return { rows: lines.map((line) => [line]), isUnsure: !isDecimal };
}

/** Of a line that is a number where it has a comma: no file has −0, 05 or 5 % in a cell beside another. */
const hasDecimalComma = (line: string) => !line.includes(',') || /[-−–]0*,|,0\d|%/.test(line);

/** Rows of numbers with spaces between, as MATLAB and NumPy print them; else lines as they are. */
function rowsBetweenSpaces(text: string): string[][] {
  const { body, power } = withoutMatlabHead(text);
  const lines = body.split('\n').map((line) => [line.trim()]);
  const rows = betweenSpaces(body);
  const isWide = rows.some((row) => row.length > 1) && rows.flat().some(isNumber);
  const isColumn = lines.every(([line]) => line === '' || isNumber(line));
  return isWide && !isColumn ? rows.map((row) => row.map((cell) => cell + power)) : lines;
}

/** MATLAB prints `A =` before a matrix, and `1.0e-03 *` where that stands before each number. */
function withoutMatlabHead(text: string): { body: string; power: string } {
  const body = text.replace(/^[ \n]*\w+ =[ \n]*\n/, '');
  const power = /^[ \n]*1\.0+(e[+-]\d+) \*[ \n]*\n/.exec(body);
  return { body: body.slice(power?.[0].length ?? 0).replace(/^\n+/, ''), power: power?.[1] ?? '' };
}

/** What stands between spaces, a hard one aside; a line without anything is no row. */
const betweenSpaces = (text: string): string[][] =>
  text
    .split('\n')
    .map((line) =>
      line
        .split(/ +/)
        .filter((cell) => cell !== '')
        .map(unquoted),
    )
    .filter((row) => row.length > 0);

/** Whether a text is written like a number, whatever its size. */
function isNumber(text: string): boolean {
  const reading = readNumber(text);
  return 'value' in reading || !['empty', 'no number'].includes(reading.problem);
}
