import type { NotationId } from '../expr/notation/notation.ts';
import { notationTitles } from '../expr/notation/notations.ts';
import type { GradientsStore } from '../store/store.ts';

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
