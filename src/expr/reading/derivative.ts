import { gradientOf, isWeights } from '../alphabet.ts';
import { name, partial } from '../build.ts';
import { underItsName } from '../live.ts';
import { type Expr, isSameTree, type Named } from '../tree.ts';
import { type Cursor, expects, peek } from './cursor.ts';
import { refuse } from './reading-error.ts';
import { symbol } from './symbol.ts';
import type { Token } from './token.ts';

/** ∂L/∂W on one line, whose first ∂ has been taken. */
export function derivative(cursor: Cursor): Expr {
  const of = cursor.factor(cursor);
  expects(cursor, '/', '“/” and what it is a derivative by');
  expects(cursor, '∂');
  const token = peek(cursor);
  return derivativeOf(of, symbol(cursor), token);
}

/** The same as a fraction: the first brace and its ∂ have been taken. */
export function fractionOfDerivatives(cursor: Cursor): Expr {
  const of = cursor.factor(cursor);
  expects(cursor, '}');
  expects(cursor, '{');
  expects(cursor, '∂');
  const token = peek(cursor);
  const by = symbol(cursor);
  expects(cursor, '}');
  return derivativeOf(of, by, token);
}

/** A derivative; that of the loss by weights, or by a row of them, has a name of its own. */
export function derivativeOf(of: Expr, by: Named, token: Token): Expr {
  if (by.kind !== 'row') {
    const derived = partial(of, by);
    return underItsName(derived);
  }
  return isSameTree(of, name('L')) && isWeights(by.name)
    ? { ...by, name: gradientOf(by.name) }
    : refuse(token, 'a quantity or one entry');
}
