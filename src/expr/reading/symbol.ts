import { type Name, shapeOf } from '../alphabet.ts';
import { entry } from '../build.ts';
import type { Index, IndexVariable, Named } from '../tree.ts';
import { type Cursor, expects, isSign, next, peek, takes } from './cursor.ts';
import { nameTyped, unknownName } from './names.ts';
import { ReadingError, refuse } from './reading-error.ts';
import { above, below } from './script.ts';
import { type Meaning, signKey } from './signs.ts';
import type { Token } from './token.ts';

/**
 * A quantity, a row of it or an entry: a sign of the notation with what stands below and above it, or
 * a name as it is typed, with its place in brackets where it is NumPy's. Throws where it names none.
 */
export function symbol(cursor: Cursor): Named {
  const token = next(cursor);
  if (token.kind !== 'word') refuse(token, 'a quantity');
  const joinsNext = token.text === 'Δ' && /^[lθ]/.test(peek(cursor).text);
  const word = joinsNext ? `Δ${next(cursor).text}` : token.text;
  const scripts = scriptsAt(cursor);
  // Above may stand a power or a T, which is no part of the sign: the most that is one is taken.
  for (const each of scripts.toReversed()) {
    const meaning = meaningOf(word, each, cursor);
    if (!meaning) continue;
    cursor.place = each.place;
    return meaning.row === undefined && isSign(peek(cursor), '[')
      ? placed(meaning.name, cursor)
      : named(meaning, token, cursor);
  }
  const told = scripts.find((each) => layerIn(each) !== '') ?? scripts[0];
  const { at, length } = cursor.tokens[told.place - 1];
  const why =
    turnedWrongly(word, token, cursor) ??
    unknownName(word.normalize('NFC'), layerIn(told), cursor.sizes, cursor.notation);
  throw new ReadingError(token.at, at + length - token.at, why);
}

/** How to write the T of a transpose that stands on the line, as in W2T or XT. Nothing for any other word. */
function turnedWrongly(word: string, token: Token, cursor: Cursor): string | undefined {
  // A word that has no T there is none of a quantity, or it would have been read.
  const typed = word.replace(/T$/, '');
  const isOfQuantity = nameTyped(typed, '', cursor.sizes) !== undefined;
  if (word !== 'T' && !isOfQuantity) return undefined;
  const before = cursor.tokens[cursor.tokens.indexOf(token) - 1];
  const of = isOfQuantity ? typed : before?.kind === 'word' ? before.text : '';
  const mark = cursor.notation === 'numpy' ? '.T' : '^T';
  return `A T on the line is no transpose: write ${of.normalize('NFC')}${mark}`;
}

/** What stands below and above a letter, up to a place. */
interface Scripts {
  readonly low?: string;
  readonly high?: string;
  readonly place: number;
}

/** Nothing, then one more of what stands below and above, in the order in which it is written. */
function scriptsAt(cursor: Cursor): Scripts[] {
  const all: Scripts[] = [{ place: cursor.place }];
  for (;;) {
    const last = all.at(-1)!;
    const low = last.low === undefined ? below(cursor) : undefined;
    const high = low === undefined && last.high === undefined ? above(cursor) : undefined;
    if (low === undefined && high === undefined) return all;
    all.push({ low: last.low ?? low, high: last.high ?? high, place: cursor.place });
  }
}

function meaningOf(word: string, scripts: Scripts, cursor: Cursor): Meaning | undefined {
  const { low, high } = scripts;
  const known = cursor.signs.get(signKey(word, low, high));
  const layer = layerIn(scripts);
  if (known || (layer === '' && (low ?? high) !== undefined)) return known;
  const typed = nameTyped(word, layer, cursor.sizes);
  return typed === undefined ? undefined : { name: typed };
}

/** The number of a layer, where nothing else stands beside the letter: W_1 or W^{(1)}. */
function layerIn({ low, high }: Scripts): string {
  if (high === undefined) return low?.match(/^\d+$/)?.[0] ?? '';
  return (low === undefined && /^\((\d+)\)$/.exec(high)?.[1]) || '';
}

function named(
  { name: of, row: down, column: across }: Meaning,
  token: Token,
  cursor: Cursor,
): Named {
  for (const index of [down, across]) {
    if (typeof index === 'string') cursor.free.push({ index, token });
  }
  if (down === undefined) return { kind: 'name', name: of };
  if (across === undefined) return { kind: 'row', name: of, row: down };
  return entry(of, down, across);
}

/** An entry or a row as NumPy has it, counted from zero: W1[0, 1], X[2:3], X[i:i + 1]. */
function placed(of: Name, cursor: Cursor): Named {
  const { rows, columns } = shapeOf(of, cursor.sizes);
  expects(cursor, '[');
  const down = pythonIndex(cursor, rows, `a row of ${of}`);
  if (takes(cursor, ':')) {
    const end =
      typeof down === 'number' ? [`${down + 1}`] : [...down.replace('′', '_').split(''), '+', '1'];
    for (const each of [...end, ']']) expects(cursor, each);
    return { kind: 'row', name: of, row: down };
  }
  expects(cursor, ',', '“,” or “:”');
  const across = pythonIndex(cursor, columns, `a column of ${of}`);
  expects(cursor, ']');
  return entry(of, down, across);
}

/** A place in Python, from 0 up to but without a count, or the letter that a sum counts by. */
export function pythonIndex(cursor: Cursor, count: number, called: string): Index {
  const token = next(cursor);
  if (token.kind === 'number') {
    const index = Number(token.text);
    if (Number.isInteger(index) && index < count) return index;
    refuse(token, `${called}, from 0 to ${count - 1},`);
  }
  if (!/^[ijkmnp]$/.test(token.text)) refuse(token, `${called}, from 0 to ${count - 1},`);
  const index = (takes(cursor, '_') ? `${token.text}′` : token.text) as IndexVariable;
  cursor.free.push({ index, token });
  return index;
}
