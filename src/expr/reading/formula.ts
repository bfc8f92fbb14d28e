import { negate, number } from '../build.ts';
import type { Expr } from '../tree.ts';
import { type Cursor, isSign, next, peek, takes, within } from './cursor.ts';
import { beginsFactor, factor } from './factor.ts';
import { type Factors, joined, type Operator, product } from './product.ts';
import { refuse } from './reading-error.ts';
import { below } from './script.ts';
import { summed, withIndices } from './summed.ts';

/** Terms with + or − between; a minus may stand before the first. */
export function terms(cursor: Cursor): Expr {
  let read = signed(cursor);
  // Only terms that stand here side by side are one sum; what is in brackets is a term by itself.
  let isOpen = false;
  for (;;) {
    if (takes(cursor, '+')) {
      const term = factors(cursor);
      read =
        isOpen && read.kind === 'plus'
          ? { kind: 'plus', terms: [...read.terms, term] }
          : { kind: 'plus', terms: [read, term] };
      isOpen = true;
    } else if (takes(cursor, '-')) {
      read = { kind: 'minus', left: read, right: factors(cursor) };
    } else return read;
  }
}

/** A term, less than nothing where a minus stands before it. */
function signed(cursor: Cursor): Expr {
  if (!takes(cursor, '-')) return factors(cursor);
  const of = factors(cursor);
  return of.kind === 'number' ? number(-of.value) : negate(of);
}

/** Factors, from left to right; a Σ takes in all that are to the right of it. */
function factors(cursor: Cursor): Expr {
  const { sizes, inColumns } = cursor;
  let read: Factors = { of: [factorOrSum(cursor)] };
  for (;;) {
    const operator = operatorAt(cursor);
    if (!operator) return product(read, inColumns);
    const token = peek(cursor);
    if (operator === 'none' && token.kind === 'number') refuse(token, 'an operator');
    read = joined(read, operator, factorOrSum(cursor), sizes, inColumns);
  }
}

const operators: ReadonlyMap<string, Operator> = new Map([
  ['·', '·'],
  ['*', '*'],
  ['⊙', '*'],
  ['×', '×'],
  ['/', '/'],
]);

/** Takes the operator before a factor; nothing where no factor follows. */
function operatorAt(cursor: Cursor): Operator | undefined {
  const token = peek(cursor);
  const operator = operators.get(token.text);
  if (operator) {
    next(cursor);
    return operator;
  }
  return beginsFactor(token) || isSigma(cursor) ? 'none' : undefined;
}

function factorOrSum(cursor: Cursor): Expr {
  if (isSigma(cursor)) return within(cursor, () => sumOver(cursor));
  return takes(cursor, '-') ? negative(cursor) : factor(cursor);
}

/** What a minus right before a factor makes of it. */
function negative(cursor: Cursor): Expr {
  const of = within(cursor, () => factorOrSum(cursor));
  return of.kind === 'number' ? number(-of.value) : negate(of);
}

/** Whether a Σ follows: the sign, or the word with an index. */
function isSigma(cursor: Cursor): boolean {
  const token = peek(cursor);
  return isSign(token, 'Σ') || (token.text === 'sum' && isSign(peek(cursor, 1), '_'));
}

function sumOver(cursor: Cursor): Expr {
  next(cursor);
  const token = peek(cursor, isSign(peek(cursor), '_') ? 1 : 0);
  const index = below(cursor)?.replace(/=1$/, '') ?? '';
  const [body, bind] = withIndices(cursor, () => factors(cursor));
  bind(index);
  return summed(index, body, cursor, token);
}
