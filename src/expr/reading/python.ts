import { isNumber, sizeOf } from '../alphabet.ts';
import { elementwise, grid, matrixProduct, name, entry, transpose } from '../build.ts';
import { shapeIn } from '../shape.ts';
import { type Expr, type Index, type Named } from '../tree.ts';
import { type Cursor, expects, isSign, next, peek, takes, within } from './cursor.ts';
import { derivativeOf } from './derivative.ts';
import { nameTyped } from './names.ts';
import { onesOfSize } from './ones.ts';
import { refuse } from './reading-error.ts';
import { summed, withIndices } from './summed.ts';
import { pythonIndex } from './symbol.ts';
import type { Token } from './token.ts';

const calls: ReadonlyMap<string, (cursor: Cursor) => Expr> = new Map([
  ['np.array', array],
  ['np.ones', onesCalled],
  ['np.sum', sumOfEntries],
  ['np.dot', ofTwo(matrixProduct)],
  ['np.matmul', ofTwo(matrixProduct)],
  ['np.multiply', ofTwo(elementwise)],
  ['np.transpose', (cursor) => transpose(cursor.terms(cursor))],
  ['sum', generatorSum],
  ['slope', slope],
  ['slope_of', slopeOfFormula],
]);

/** Whether a word is a function of Python's that is called here. */
export const isPythonWord = ({ text }: Token, after: Token): boolean =>
  calls.has(text) && isSign(after, '(');

/** What a call of it stands for; the word has been taken. */
export function pythonCall({ text }: Token, cursor: Cursor): Expr {
  expects(cursor, '(');
  const read = within(cursor, () => calls.get(text)!(cursor));
  expects(cursor, ')');
  return read;
}

/** [[a, b], [c, d]] */
function array(cursor: Cursor): Expr {
  const rows: Expr[][] = [];
  expects(cursor, '[');
  do {
    expects(cursor, '[');
    const cells: Expr[] = [];
    do cells.push(cursor.terms(cursor));
    while (takes(cursor, ','));
    const end = next(cursor);
    if (!isSign(end, ']')) refuse(end, '“,” or “]”');
    if (rows.length > 0 && cells.length !== rows[0].length)
      refuse(end, 'a row as long as the first');
    rows.push(cells);
  } while (takes(cursor, ','));
  expects(cursor, ']');
  return grid(rows);
}

/** (4, 1) */
function onesCalled(cursor: Cursor): Expr {
  expects(cursor, '(');
  const rows = count(cursor);
  expects(cursor, ',');
  const columns = count(cursor);
  expects(cursor, ')');
  return onesOfSize(rows, columns, cursor.sizes);
}

function count(cursor: Cursor): number {
  const token = next(cursor);
  const value = Number(token.text);
  return Number.isInteger(value) && value > 0 ? value : refuse(token, 'how many, a whole number,');
}

/** A, axis=0, keepdims=True: the sum down each column, across each row or, with no axis, of all. */
function sumOfEntries(cursor: Cursor): Expr {
  const of = cursor.terms(cursor);
  let axis: string | undefined;
  while (takes(cursor, ',')) {
    const word = next(cursor);
    expects(cursor, '=');
    const value = next(cursor);
    if (word.text === 'axis' && /^[01]$/.test(value.text)) axis = value.text;
    else if (word.text !== 'keepdims') refuse(word, '“axis” or “keepdims”');
  }
  // Where it has no shape, others will say so.
  const { rows, columns } = shapeIn(of, cursor.sizes) ?? { rows: 1, columns: 1 };
  const down = (each: Expr) => matrixProduct(transpose(onesOfSize(rows, 1, cursor.sizes)), each);
  const across = (each: Expr) => matrixProduct(each, onesOfSize(columns, 1, cursor.sizes));
  if (axis === '0') return down(of);
  return axis === '1' ? across(of) : across(down(of));
}

/** A, B */
function ofTwo(product: (left: Expr, right: Expr) => Expr): (cursor: Cursor) => Expr {
  return (cursor) => {
    const left = cursor.terms(cursor);
    expects(cursor, ',');
    return product(left, cursor.terms(cursor));
  };
}

/** l1[i, 0] * delta2[i, 1] for i in range(3) */
function generatorSum(cursor: Cursor): Expr {
  const [body, bind] = withIndices(cursor, () => cursor.terms(cursor));
  expects(cursor, 'for', '“for” and an index');
  const token = next(cursor);
  const index = takes(cursor, '_') ? `${token.text}′` : token.text;
  for (const word of ['in', 'range', '(']) expects(cursor, word);
  const end = peek(cursor);
  const counted = count(cursor);
  expects(cursor, ')');
  bind(index);
  const read = summed(index, body, cursor, token);
  const size = sizeOf(read.over, cursor.sizes);
  return counted === size ? read : refuse(end, `${size}, how many there are,`);
}

/** "y_hat", (1, 0), "z2", (1, 0) */
function slope(cursor: Cursor): Expr {
  const of = cell(cursor);
  expects(cursor, ',');
  const token = peek(cursor);
  return derivativeOf(of, cell(cursor), token);
}

/** lambda p: log(p[0, k]), "theta", (0, 1) */
function slopeOfFormula(cursor: Cursor): Expr {
  expects(cursor, 'lambda');
  while (!takes(cursor, ':')) {
    const token = next(cursor);
    if (token.kind !== 'word' && !isSign(token, ',')) refuse(token, 'a name, “,” or “:”');
  }
  const of = cursor.terms(cursor);
  expects(cursor, ',');
  const token = peek(cursor);
  return derivativeOf(of, cell(cursor), token);
}

function cell(cursor: Cursor): Named {
  const token = next(cursor);
  const of = nameTyped(token.text, '', cursor.sizes);
  if (of === undefined) return refuse(token, 'the name of a quantity');
  expects(cursor, ',');
  expects(cursor, '(');
  const row: Index = pythonIndex(cursor, 100, 'a row');
  expects(cursor, ',');
  const column = pythonIndex(cursor, 100, 'a column');
  expects(cursor, ')');
  return isNumber(of) ? (name(of) as Named) : entry(of, row, column);
}
