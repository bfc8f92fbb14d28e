import {
  decimalSignIn,
  type Problem,
  type Reading,
  anyComma,
  readNumber,
  type Signs,
} from '../read-number.ts';
import { type Split, splitLiteral } from './split-literal.ts';
import { splitTable } from './split-table.ts';
import { withoutFrame } from './without-frame.ts';

/** A cell that holds no number that can be set: its text, and why not. */
export interface Unreadable {
  readonly text: string;
  readonly problem: Problem;
}

/** A block of cells. A row may be shorter than others. */
export interface Block {
  readonly rows: readonly (readonly (number | Unreadable)[])[];
  /** Whether it is one list of numbers, which is neither a row nor a column. */
  readonly isList: boolean;
  /** The headings above the columns, which are not part of the rows; empty where there are none. */
  readonly headings: readonly string[];
}

/** A cell as it stands in a text, and the number that it is. */
export interface Cell {
  readonly text: string;
  readonly reading: Reading;
}

interface Options {
  /** Whether there is room for one column alone. */
  readonly oneColumn?: boolean;
  /** The largest size that a number may have: that of one that a reader may set where nothing is said. */
  readonly most?: number;
}

/**
 * Reads a block of numbers from a clipboard: a spreadsheet's, CSV or TSV, an array as NumPy, PyTorch,
 * MATLAB or JSON write it, a table of R, Markdown or LaTeX, or numbers with spaces between. Never throws:
 * what cannot be read is in the block, with why.
 */
export function readBlock(text: string, options: Options = {}): Block {
  const { rows, ...rest } = readCells(text, options);
  return { ...rest, rows: rows.map((row) => row.map(numberIn)) };
}

const numberIn = ({ text, reading }: Cell): number | Unreadable =>
  'value' in reading ? reading.value : { text, problem: reading.problem };

/** The same, each cell with its text. */
export function readCells(
  text: string,
  { oneColumn = false, most }: Options = {},
): Omit<Block, 'rows'> & { readonly rows: readonly (readonly Cell[])[] } {
  const plain = text
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n')
    .replace(/^\n+/, '');
  const body = withoutFrame(plain.slice(0, lengthWithoutEnd(plain)));
  if (body.trim() === '') return { rows: [], isList: false, headings: [] };
  const split = splitLiteral(body.trim()) ?? splitTable(body, oneColumn);
  const { headings, rows } = withoutHeadings(split.rows);
  const signs = split.isUnsure ? undefined : signsIn(rows);
  return {
    rows: rows.map((row) => row.map((cell) => cellOf(cell.trim(), signs, most))),
    isList: split.isList ?? false,
    headings,
  };
}

/** The length of a text without the line ends, which spreadsheets and editors add, at its end. */
function lengthWithoutEnd(text: string): number {
  let end = text.length;
  while (text[end - 1] === '\n') end--;
  return end;
}

const cellOf = (text: string, signs: Signs | undefined, most?: number): Cell => ({
  text,
  reading: signs ? readNumber(text, signs, most) : { problem: 'two ways' },
});

/** What 1,000 and 1.000 mean beside the other numbers of a block. */
function signsIn(rows: Split['rows']): Signs {
  const certain = new Set(rows.flatMap((row) => row.map(decimalSignIn)));
  const [comma, point] = [certain.has(','), certain.has('.')];
  if (comma && point) return { ',': 'unsure', '.': 'unsure' };
  if (comma) return { ',': 'decimal', '.': 'thousands' };
  return { ',': point ? 'thousands' : 'unsure', '.': 'decimal' };
}

/**
 * Takes a row of headings off. Where the first of them is empty or missing, the first column says what
 * the rows are, as programs that write data frames have it, and goes as well.
 */
function withoutHeadings(rows: Split['rows']): Pick<Split, 'rows'> & Pick<Block, 'headings'> {
  if (rows.length === 0) return { headings: [], rows };
  const [first, ...rest] = rows;
  const isHead = first.some(isWord) && first.every((cell) => cell.trim() === '' || isWord(cell));
  if (!isHead || !rest.flat().some((cell) => 'value' in readNumber(cell, anyComma))) {
    return { headings: [], rows };
  }
  const headings = first.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const named = first[0].trim() === '' || rest.every((row) => row.length === first.length + 1);
  return { headings, rows: named ? rest.map((row) => row.slice(1)) : rest };
}

/** A word, and not what stands for a number that is missing. */
const isWord = (cell: string): boolean =>
  /^\s*\p{L}/u.test(cell) && !/^\s*(?:n\/?an?|null|none|inf(?:inity)?|true|false)\s*$/i.test(cell);
