import type { Sizes } from '../alphabet.ts';
import type { NotationId } from '../notation/notation.ts';
import type { Expr, IndexVariable } from '../tree.ts';
import type { Meaning } from './signs.ts';
import { ReadingError, refuse } from './reading-error.ts';
import type { Token } from './token.ts';

/** How far a line has been read, and what there is to know about the network that it speaks of. */
export interface Cursor {
  readonly tokens: readonly Token[];
  place: number;
  /** How many brackets are open. */
  depth: number;
  readonly sizes: Sizes;
  readonly signs: ReadonlyMap<string, Meaning>;
  /** In which names are told to the reader. */
  readonly notation: NotationId;
  /** Whether an example is a column: every product is then written backwards. */
  readonly inColumns: boolean;
  /** The indices that no sum around them has bound yet, and where they stand. */
  free: { readonly index: IndexVariable; readonly token: Token }[];
  /** Reads terms, as they stand in brackets or fill a line. */
  readonly terms: (cursor: Cursor) => Expr;
  /** Reads one thing, with what is written behind it. */
  readonly factor: (cursor: Cursor) => Expr;
}

const mostDeep = 60;

export const peek = ({ tokens, place }: Cursor, ahead = 0): Token => tokens[place + ahead];

/** Takes the piece that comes next; the end of a line stays where it is. */
export function next(cursor: Cursor): Token {
  const token = peek(cursor);
  if (token.kind !== 'end') cursor.place += 1;
  return token;
}

/** No word and no number is written as a sign is. */
export const isSign = ({ text }: Token, sign: string): boolean => text === sign;

/** Takes a piece where it comes next, and tells whether it did. */
export function takes(cursor: Cursor, text: string): boolean {
  const isThere = peek(cursor).text === text;
  if (isThere) cursor.place += 1;
  return isThere;
}

/** Takes a piece. Throws where it does not come next. */
export function expects(cursor: Cursor, text: string, called = `“${text}”`): void {
  if (!takes(cursor, text)) refuse(peek(cursor), called);
}

/** Reads something that other things stand in. Throws where that is too deep. */
export function within<T>(cursor: Cursor, read: () => T): T {
  const { at, length } = peek(cursor);
  if (cursor.depth >= mostDeep) {
    throw new ReadingError(at, length, `Only ${mostDeep} brackets can stand inside each other`);
  }
  cursor.depth += 1;
  const result = read();
  cursor.depth -= 1;
  return result;
}

/** Terms up to a closing bracket, whose opening one has been taken. */
export const inside = (cursor: Cursor, closing: string): Expr =>
  within(cursor, () => {
    const expr = cursor.terms(cursor);
    expects(cursor, closing, 'an operator or a closing bracket');
    return expr;
  });
