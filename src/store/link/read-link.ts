import { destinationOf } from '../../lessons/contents.ts';
import type { Choices } from '../choices.ts';
import { groups } from './keys.ts';
import { shortened } from './rows-text.ts';
import { startOf } from './start.ts';

/** What a link shows, and what of it could not be read. */
export interface ReadLink {
  readonly choices: Choices;
  /** A sentence each, that names the part. */
  readonly leftOut: readonly string[];
}

/** The longest link that is read. The largest network with all its digits is a quarter as long. */
const longest = 20_000;

/**
 * Reads what a link says, whatever somebody has made of it: what it does not say is as at the start, and
 * what cannot be read is left out and named. Numbers that it cannot speak of stay those of `before`.
 * Nothing where there is no such chapter; the step may be one that the network does not have.
 */
export function readLink(link: string, before: Choices): ReadLink | undefined {
  const [place, query] = splitOnce(link.slice(0, longest), '?');
  const { head, step } = destinationOf(place);
  if (!head) return undefined;
  const { texts, leftOut } = partsOf(query);
  let choices = startOf(before, head.id, step ?? head.first);
  for (const keysOf of groups) {
    for (const { key, read } of keysOf(choices)) {
      const text = texts.get(key);
      texts.delete(key);
      if (text === undefined) continue;
      try {
        choices = read(text, choices);
      } catch (error) {
        leftOut.push(`${key}: ${error instanceof Error ? error.message : 'it could not be read'}.`);
      }
    }
  }
  for (const key of [...texts.keys()].slice(0, 3))
    leftOut.push(`“${shortened(key)}” is unknown here.`);
  return { choices, leftOut };
}

/** The keys and what they say, each once; a link that has any ends in `end`. */
function partsOf(query: string): { texts: Map<string, string>; leftOut: string[] } {
  const texts = new Map<string, string>();
  const leftOut: string[] = [];
  if (query === '') return { texts, leftOut };
  const parts = query.split('&').filter((part) => part !== '');
  if (parts.at(-1) !== 'end') {
    leftOut.push('The link does not end in “end”: a part of it may have been cut off.');
  }
  for (const part of parts) {
    const [key, text] = splitOnce(part, '=').map(decoded);
    if (key === undefined || text === undefined) {
      leftOut.push(`“${shortened(part)}” could not be decoded.`);
    } else if (texts.has(key)) {
      leftOut.push(`${shortened(key)}: it is there twice, and the first was taken.`);
    } else if (key !== 'end') {
      texts.set(key, text);
    }
  }
  return { texts, leftOut };
}

const splitOnce = (text: string, sign: string): [string, string] => {
  const at = text.indexOf(sign);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
};

/** A text without the percent signs that some programs put into addresses. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
