/** A text that is to become a number. Its field may be on its way: what is typed meanwhile is in here. */
export interface Draft {
  readonly text: string;
  /** By the reader, who goes on behind it; else it is the number that was there, to be replaced. */
  readonly isTyped: boolean;
  /** What has ended the typing before the field has come. */
  readonly end?: 'entered' | 'left';
}

const startsNumber = /^[\d.,+\-−]$/;

/** A number as it is, with nothing typed yet. */
export const draftOf = (value: number): Draft => ({ text: String(value), isTyped: false });

/**
 * The draft after a key that was pressed on the number itself; null where it is given up, undefined
 * where the key does nothing to it.
 */
export function afterKey(
  draft: Draft | null,
  key: string,
  value: number,
): Draft | null | undefined {
  if (key === 'Enter' || key === 'F2') {
    return draft?.isTyped ? { ...draft, end: 'entered' } : (draft ?? draftOf(value));
  }
  if (!draft) return startsNumber.test(key) ? { text: key, isTyped: true } : undefined;
  const typed = draft.isTyped ? draft.text : '';
  if (key === 'Escape') return null;
  if (key === 'Backspace') return { text: typed.slice(0, -1), isTyped: true };
  return key.length === 1 ? { text: typed + key, isTyped: true } : undefined;
}
