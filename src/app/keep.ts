import type { Link } from '../store/choices.ts';
import { lastKey, unwrittenKey } from './memory.ts';

/** Keeps a link to the reader's numbers, to offer them next time. */
export function keepForNextTime(link: Link): void {
  try {
    localStorage.setItem(lastKey, JSON.stringify(link));
  } catch {
    // Full or forbidden storage loses only the convenience.
  }
}

/** Keeps what a page shows that is being left, at one of these addresses. */
export function keepUnwritten(link: Link, at: readonly string[]): void {
  try {
    sessionStorage.setItem(unwrittenKey, JSON.stringify({ ...link, at }));
  } catch {
    // Then what came since the address was last written is lost.
  }
}
