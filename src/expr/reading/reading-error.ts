import type { Token } from './token.ts';

/** What cannot be read of a line: where it stands in the text, and why, in words for the reader. */
export class ReadingError extends Error {
  constructor(
    /** Counted from zero, in the text as it was given. */
    readonly at: number,
    readonly length: number,
    message: string,
  ) {
    super(message);
  }
}

/** Says that something else was expected where a token stands. */
export function refuse({ at, length, kind, text }: Token, expected: string): never {
  const found = kind === 'end' ? 'The line ends' : `“${shortened(text)}” stands`;
  throw new ReadingError(at, length, `${found} where ${expected} was expected`);
}

/** A text that is quoted: its beginning, where it is long. */
export const shortened = (text: string): string =>
  text.length > 20 ? `${text.slice(0, 20)}…` : text;
