import { type Cursor, isSign, next, peek } from './cursor.ts';
import { refuse } from './reading-error.ts';

/** Takes what stands below, `_{1,2}` or `_1`, as one text; nothing where nothing does. */
export const below = (cursor: Cursor): string | undefined => script(cursor, '_');

/** Takes what stands above. */
export const above = (cursor: Cursor): string | undefined => script(cursor, '^');

/** The indices of a script as the project has them: with ′ for a prime, and no spaces. */
function script(cursor: Cursor, mark: '_' | '^'): string | undefined {
  if (!isSign(peek(cursor), mark)) return undefined;
  next(cursor);
  if (!isSign(peek(cursor), '{') && !isSign(peek(cursor), '(')) return single(cursor);
  const closing = next(cursor).text === '{' ? '}' : ')';
  const texts: string[] = [];
  while (!isSign(peek(cursor), closing)) {
    const token = next(cursor);
    // The end of the line is no brace either, however often it is taken.
    if (texts.length > 8) refuse(token, 'a closing brace');
    texts.push(token.text);
  }
  next(cursor);
  const read = texts.join('').replaceAll("'", '′');
  return closing === ')' ? `(${read})` : read;
}

/** One number or word without braces; a prime may follow. */
function single(cursor: Cursor): string {
  const token = next(cursor);
  if (token.kind !== 'number' && token.kind !== 'word') refuse(token, 'an index, a power or T');
  if (!isSign(peek(cursor), "'")) return token.text;
  next(cursor);
  return `${token.text}′`;
}
