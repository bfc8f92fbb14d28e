import type { Sizes } from '../alphabet.ts';
import type { NotationId } from '../notation/notation.ts';
import { isInColumns, notations } from '../notation/notations.ts';
import type { Expr } from '../tree.ts';
import { type Cursor, isSign, next, peek } from './cursor.ts';
import { extentOf } from './extent.ts';
import { factor } from './factor.ts';
import { terms } from './formula.ts';
import { withOnesPlaced } from './ones.ts';
import { ReadingError, refuse } from './reading-error.ts';
import { scan } from './scan.ts';
import { signsOf } from './signs.ts';

/** What a line says: a formula and, where there is an equals sign, what it is claimed to be. */
export interface Read {
  readonly kind: 'read';
  readonly left?: Expr;
  readonly right: Expr;
}

/** What of a line cannot be read: the place in its text, counted from zero, and why. */
export interface Unread {
  readonly kind: 'unread';
  readonly at: number;
  readonly length: number;
  readonly message: string;
}

/** More than any line that the page prints has. */
const longest = { characters: 20_000, pieces: 4_000, depth: 120, parts: 8_000 } as const;

/**
 * Reads a line, `left = right` or a right side alone, about a network of some sizes: as the page prints
 * it in NumPy or copies it as LaTeX, or as people type it (X^T . D1, Xᵀ·Δl1, 1-yhat). The notation says
 * what LaTeX's signs stand for, and whether examples are columns. Takes any text, and throws nothing.
 */
export function readLine(text: string, sizes: Sizes, notation: NotationId): Read | Unread {
  try {
    if (text.length > longest.characters) return tooLong(text, longest.characters);
    const tokens = scan(text);
    if (tokens.length > longest.pieces) return tooLong(text, tokens[longest.pieces].at);
    return sides({
      tokens,
      place: 0,
      depth: 0,
      sizes,
      signs: signsOf(sizes, notations[notation === 'numpy' ? 'blog' : notation]),
      notation,
      inColumns: isInColumns(notation),
      free: [],
      terms,
      factor,
    });
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error;
    const { at, length, message } = error;
    return { kind: 'unread', at, length, message };
  }
}

function sides(cursor: Cursor): Read {
  const first = terms(cursor);
  const hasTwo = isSign(peek(cursor), '=');
  if (hasTwo) next(cursor);
  const second = hasTwo ? terms(cursor) : undefined;
  const end = peek(cursor);
  if (end.kind !== 'end') {
    refuse(end, hasTwo ? 'an operator or the end' : 'an operator, “=” or the end');
  }
  const [unbound] = cursor.free;
  if (unbound) {
    const { at, length } = unbound.token;
    throw new ReadingError(
      at,
      length,
      `No Σ around it says what the index ${unbound.index} counts`,
    );
  }
  for (const side of second ? [first, second] : [first]) {
    const { depth, parts } = extentOf(side, cursor.sizes);
    if (depth > longest.depth || parts > longest.parts) {
      throw new ReadingError(0, end.at, 'The line stands for more than can be compared');
    }
  }
  const placed = (side: Expr) => withOnesPlaced(side, cursor.sizes);
  return second
    ? { kind: 'read', left: placed(first), right: placed(second) }
    : { kind: 'read', right: placed(first) };
}

const tooLong = ({ length }: string, at: number): Unread => ({
  kind: 'unread',
  at,
  length: length - at,
  message: `A line of ${length} characters is too long to be read`,
});
