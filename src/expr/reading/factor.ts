import { apply, component, elementwise, fraction, number, power, transpose } from '../build.ts';
import type { FunctionId } from '../functions/function-id.ts';
import { functionOf } from '../functions/functions.ts';
import { isOne, shapeIn } from '../shape.ts';
import { type Expr, type Index, indexOf, isSameTree } from '../tree.ts';
import { type Cursor, expects, inside, isSign, next, peek, takes, within } from './cursor.ts';
import { derivative, fractionOfDerivatives } from './derivative.ts';
import { expected, isExpectation } from './expected.ts';
import { functionsTyped } from './functions.ts';
import { matrix, onesAt } from './matrix.ts';
import { columnOfOnes, onesOfSize } from './ones.ts';
import { isPythonWord, pythonCall } from './python.ts';
import { refuse } from './reading-error.ts';
import { above, below } from './script.ts';
import { pythonIndex, symbol } from './symbol.ts';
import type { Token } from './token.ts';

/** Whether a factor can begin with a piece, so that it is multiplied by what stands before it. */
export function beginsFactor({ kind, text }: Token): boolean {
  if (kind === 'number') return true;
  return kind === 'word' ? text !== 'for' : ['(', '{', '\\frac', '∂', '⟦', '𝟏'].includes(text);
}

/** One thing, and what is written behind and above it: a transpose, a power, one component of a row. */
export function factor(cursor: Cursor): Expr {
  const isGroup = isSign(peek(cursor), '{');
  const token = peek(cursor);
  let read = atom(cursor);
  let count = 0;
  for (;;) {
    if (count++ > 8) refuse(peek(cursor), 'an end of what is raised');
    if (takes(cursor, '.T') || takes(cursor, "'")) read = transposed(read, cursor);
    else if (takes(cursor, '**')) read = powered(read, exponentOf(next(cursor)), cursor);
    else if (isSign(peek(cursor), '^')) read = raised(read, cursor);
    else if (isGroup && isSign(peek(cursor), '_'))
      read = component(read, indexBelow(cursor, token));
    else if (takes(cursor, '[')) {
      expects(cursor, '0');
      expects(cursor, ',');
      read = component(read, pythonIndex(cursor, 100, 'a column'));
      expects(cursor, ']');
    } else return read;
  }
}

function atom(cursor: Cursor): Expr {
  const token = next(cursor);
  if (token.kind === 'number') {
    // 1₃ is typed for a column of three ones.
    return token.text === '1' && isSign(peek(cursor), '_')
      ? onesOfSize(sizeBelow(cursor), 1, cursor.sizes)
      : number(Number(token.text));
  }
  if (token.kind === 'word') {
    const applied = functionAt(token, cursor);
    if (applied) return applied;
    if (isExpectation(token, peek(cursor))) return expected(token, cursor);
    if (isPythonWord(token, peek(cursor))) return pythonCall(token, cursor);
    cursor.place -= 1;
    return symbol(cursor);
  }
  switch (token.text) {
    case '(':
      return within(cursor, () => bracketed(cursor));
    case '{':
      return inside(cursor, '}');
    case '\\frac':
      return within(cursor, () => fractionAt(cursor));
    case '∂':
      return derivative(cursor);
    case '⟦':
      return within(cursor, () => matrix(cursor));
    case '𝟏':
      return onesAt(cursor);
    default:
      return refuse(token, 'a quantity, a number or a bracket');
  }
}

/** Terms in round brackets; or whether they are above 0, as the slope of relu is written in NumPy. */
function bracketed(cursor: Cursor): Expr {
  const of = cursor.terms(cursor);
  const isAbove0 = takes(cursor, '>');
  if (isAbove0) expects(cursor, '0');
  expects(cursor, ')', 'an operator or a closing bracket');
  return isAbove0 ? apply('reluSlope', of) : of;
}

/** A function of what stands in brackets behind it, or of what e is raised to; nothing for another word. */
function functionAt(token: Token, cursor: Cursor): Expr | undefined {
  if (token.text === 'e' && isSign(peek(cursor), '^')) {
    next(cursor);
    return apply(
      'exp',
      takes(cursor, '{') ? inside(cursor, '}') : within(cursor, () => factor(cursor)),
    );
  }
  const known = functionsTyped.get(token.text);
  if (known === undefined) return undefined;
  const id = takes(cursor, "'") ? primeOf(known, token) : known;
  expects(cursor, '(', `a bracket after ${token.text}`);
  return apply(id, inside(cursor, ')'));
}

const primeOf = (id: FunctionId, token: Token): FunctionId =>
  functionOf(id).prime ?? refuse(token, 'a function that has a slope of its own');

function fractionAt(cursor: Cursor): Expr {
  expects(cursor, '{');
  if (takes(cursor, '∂')) return fractionOfDerivatives(cursor);
  const above = inside(cursor, '}');
  expects(cursor, '{');
  return fraction(above, inside(cursor, '}'));
}

/** A 1 that is transposed is a column of ones. Where an example is a column, 1ᵀ stands for the column. */
function transposed(of: Expr, { inColumns }: Cursor): Expr {
  if (isSameTree(of, number(1))) return inColumns ? columnOfOnes : transpose(columnOfOnes);
  return inColumns && of.kind === 'transpose' && of.of.kind === 'ones' ? of.of : transpose(of);
}

function raised(of: Expr, cursor: Cursor): Expr {
  const token = peek(cursor, 1);
  const text = above(cursor)!;
  if (text === 'T') return transposed(of, cursor);
  return /^\d{1,3}$/.test(text) ? powered(of, Number(text), cursor) : refuse(token, 'a power or T');
}

/** A power of a number; of a matrix, as l1**2 has it, the product with itself entry by entry. */
function powered(of: Expr, exponent: number, { sizes }: Cursor): Expr {
  const isOfMatrix =
    exponent > 1 && exponent < 10 && !isOne(shapeIn(of, sizes) ?? { rows: 1, columns: 1 });
  return isOfMatrix
    ? elementwise(...Array.from({ length: exponent }, () => of))
    : power(of, exponent);
}

function exponentOf(token: Token): number {
  const value = Number(token.text);
  return token.kind === 'number' && value < 1000 ? value : refuse(token, 'a power');
}

function sizeBelow(cursor: Cursor): number {
  const token = peek(cursor, 1);
  const size = Number(below(cursor));
  return Number.isInteger(size) && size > 0 ? size : refuse(token, 'how many ones');
}

function indexBelow(cursor: Cursor, token: Token): Index {
  const text = below(cursor)!;
  if (/^[1-9]\d?$/.test(text)) return Number(text) - 1;
  const index = ([0, ...cursor.sizes.widths] as const)
    .flatMap((_, axis) => [indexOf(axis), indexOf(axis, true)])
    .find((each) => each === text);
  if (index === undefined) return refuse(token, 'a component, counted from 1,');
  cursor.free.push({ index, token });
  return index;
}
