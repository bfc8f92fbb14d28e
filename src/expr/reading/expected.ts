import { entry, expectation, name } from '../build.ts';
import { type Expr, indexOf, isSameTree } from '../tree.ts';
import { updatedOf } from '../alphabet.ts';
import { type Cursor, expects, inside, isSign, peek } from './cursor.ts';
import { refuse } from './reading-error.ts';
import { below } from './script.ts';
import { withIndices } from './summed.ts';
import { accents } from './same-signs.ts';
import type { Token } from './token.ts';

/** Whether a word is the E of an expectation: a bracket follows, or what is below it. */
export const isExpectation = ({ text }: Token, after: Token): boolean =>
  (text === 'E' || text === updatedE) && (isSign(after, '[') || isSign(after, '_'));

const updatedE = `E${accents.tilde}`;

/**
 * What stands in the brackets, on average over the units of the last layer, each by its probability; the
 * E has been taken. Below it is which example's probabilities they are. E[f], all of it, is the quantity.
 */
export function expected({ text }: Token, cursor: Cursor): Expr {
  const token = peek(cursor);
  const row = exampleBelow(cursor);
  expects(cursor, '[');
  const axis = cursor.sizes.widths.length;
  const [body, bind] = withIndices(cursor, () => inside(cursor, ']'));
  bind(indexOf(axis));
  if (row === undefined && isSameTree(body, name('y'))) {
    return name(text === updatedE ? updatedOf('L') : 'L');
  }
  if (row === undefined && cursor.sizes.examples > 1)
    return refuse(token, 'whose they are, below E,');
  return expectation(axis, entry('yHat', row ?? 0, indexOf(axis)), body);
}

function exampleBelow(cursor: Cursor): number | undefined {
  const token = peek(cursor);
  const text = below(cursor);
  if (text === undefined) return undefined;
  const row = Number(text) - 1;
  return Number.isInteger(row) && row >= 0 && row < cursor.sizes.examples
    ? row
    : refuse(token, `one of ${cursor.sizes.examples}, counted from 1,`);
}
