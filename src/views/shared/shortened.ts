/** A text that a reader gave, at most so long that it can be repeated in a sentence. */
export const shortened = (text: string): string =>
  text.length > 12 ? `${text.slice(0, 11)}…` : text;
