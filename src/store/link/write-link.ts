import type { Choices } from '../choices.ts';
import { groups } from './keys.ts';
import { startOf } from './start.ts';

/**
 * The address of what the page shows, `#/chapter/step?key=value&…&end`, as docs/LINKS.md has it: whatever
 * differs from the start, and nothing else.
 */
export function linkOf(choices: Choices): string {
  const { chapter, steps } = choices;
  const texts: string[] = [];
  let known = startOf(choices, chapter, steps[chapter]);
  for (const keysOf of groups) {
    for (const { key, write, read } of keysOf(known)) {
      const text = write(choices, known);
      if (text === undefined) continue;
      try {
        known = read(text, known);
      } catch {
        // What the reader has chosen of another network waits for its return, and is not shown.
        continue;
      }
      texts.push(text === '' ? key : `${key}=${encoded(text)}`);
    }
  }
  const place = `#/${chapter}/${steps[chapter]}`;
  return texts.length === 0 ? place : `${place}?${[...texts, 'end'].join('&')}`;
}

/**
 * A link to hand on: whoever follows it sees what is shown here and not, in a page that has other numbers
 * in it, a step with those. Such an address has a `?`.
 */
export function linkToHandOn(choices: Choices): string {
  const link = linkOf(choices);
  return link.includes('?') ? link : `${link}?end`;
}

/** A text with what would end it, or would not come through an address, in percent signs. */
const encoded = (text: string): string =>
  text.replaceAll(/[\s%&#"<>\\^`{|}]|[^\0-\x7f]/gu, (sign) => encodeURIComponent(sign));
