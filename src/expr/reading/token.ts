/** A piece of a line: where it stands in the text, and what it says, however it was written there. */
export interface Token {
  readonly kind: 'number' | 'word' | 'sign' | 'end';
  /** A word has its accents apart from its letters; a sign is the one that all ways of writing it share. */
  readonly text: string;
  /** Counted from zero. */
  readonly at: number;
  readonly length: number;
}
