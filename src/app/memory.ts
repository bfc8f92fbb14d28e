import type { NotationId } from '../expr/notation/notation.ts';
import { notationTitles } from '../expr/notation/notations.ts';
import type { Link } from '../store/choices.ts';
import type { GradientsStore } from '../store/store.ts';

export const lastKey = 'gradients-by-hand.last';
export const unwrittenKey = 'gradients-by-hand.unwritten';
const key = 'gradients-by-hand.notation';

/** Takes up the notation that the reader chose last time. Storage that fails is done without. */
export function recall(store: GradientsStore): void {
  try {
    const notation = localStorage.getItem(key);
    if (notation !== null && Object.hasOwn(notationTitles, notation)) {
      store.getState().setNotation(notation as NotationId);
    }
  } catch {
    // A browser may forbid storage; the page then starts with the series' own notation.
  }
}

/** Keeps the notation for next time. */
export function remember(store: GradientsStore): void {
  store.subscribe(
    (state) => state.notation,
    (notation) => {
      try {
        localStorage.setItem(key, notation);
      } catch {
        // Full or forbidden storage loses only the convenience.
      }
    },
  );
}

/** Has the address of a page that was left and is back say what it did not say yet. */
export function recallUnwritten(): void {
  try {
    const left: unknown = JSON.parse(sessionStorage.getItem(unwrittenKey) ?? 'null');
    sessionStorage.removeItem(unwrittenKey);
    const [{ type }] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    // Who comes anew comes for what the address says.
    if (type === 'navigate' || !isLink(left) || !('at' in left) || !Array.isArray(left.at)) return;
    if (!left.at.includes(location.hash)) return;
    history.replaceState(left.beside, '', left.hash);
  } catch {
    // As above.
  }
}

/** Offers the numbers of last time to a reader who comes without a link. */
export function offerLast(store: GradientsStore): void {
  if (location.hash.length > 1 || history.state !== null) return;
  try {
    const last: unknown = JSON.parse(localStorage.getItem(lastKey) ?? 'null');
    if (!isLink(last)) return;
    store.getState().offer(last);
    store.subscribe((state) => state.offered, forgetLast);
  } catch {
    // What cannot be had or read is not offered.
  }
}

/** Numbers that were taken are kept again when the reader rests; those that were declined have gone. */
function forgetLast(): void {
  try {
    localStorage.removeItem(lastKey);
  } catch {
    // Then they are offered once more.
  }
}

const isLink = (last: unknown): last is Link =>
  typeof last === 'object' && last !== null && 'hash' in last && typeof last.hash === 'string';
