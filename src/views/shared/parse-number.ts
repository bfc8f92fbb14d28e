import { bothWays, readNumber } from '../../store/read-number.ts';
import { largest } from '../../store/store.ts';
import { fullText } from './number-text.ts';
import { shortened } from './shortened.ts';

/** A number that was read, or why it could not be, in words that can stand beside its field. */
export type Parsed = { readonly value: number } | { readonly problem: string };

/** Reads a number as people type it; a problem is said to who types it. */
export function parseNumber(text: string): Parsed {
  const reading = readNumber(text);
  if ('value' in reading) return reading;
  switch (reading.problem) {
    case 'empty':
      return { problem: 'Type a number, such as −0.5 or 1/3.' };
    case 'two ways': {
      const ways = new Set(bothWays(text).flatMap((way) => ('value' in way ? [way.value] : [])));
      const [value] = ways;
      if (value === undefined) return { problem: 'Nothing can be divided by 0.' };
      if (ways.size === 1) return { value };
      const quoted = `“${shortened(text.trim())}”`;
      return {
        problem: `${quoted} can be ${[...ways].map(fullText).join(' or ')}. Write one of them.`,
      };
    }
    case 'no number':
      return { problem: `“${shortened(text.trim())}” is not a number. Try −0.5, 1e-3 or 1/3.` };
    case 'divided by 0':
      return { problem: 'Nothing can be divided by 0.' };
    case 'too large':
      return { problem: `Too large: at most ${largest}, at least −${largest}.` };
  }
}
