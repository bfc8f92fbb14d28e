import { useEffect } from 'react';
import { stepIn } from '../../store/derive.ts';
import { isCalm } from '../shared/motion.ts';
import { usePage } from '../shared/page-context.tsx';
import { attempt } from '../shared/writes.ts';
import { fly, land, slide } from './move.ts';
import { matricesShown, openProduct, type Places, placesOf, termsShown } from './places.ts';

/** Who steps on sooner than this is looking for a step, and sees no moves. Milliseconds. */
const browsing = 700;

/**
 * Where a step is opened, what stands in it and stood in the one before moves from its old place to the
 * new: the result that becomes a factor, the term that goes on to the next line.
 */
export function MovingTerms() {
  const { store, page } = usePage();
  useEffect(() => {
    const { clock } = page!;
    let before: { matrices: Places; terms: Places } | null = null;
    let stepped = -Infinity;
    const unsubscribe = store.subscribe((now, then) => {
      if (stepIn(now) === stepIn(then)) return;
      const isBrowsing = performance.now() - stepped < browsing;
      stepped = performance.now();
      const moves = !isBrowsing && now.chapter === then.chapter && !isCalm();
      before = null;
      if (!moves) return;
      attempt(() => {
        before = { matrices: placesOf(matricesShown()), terms: placesOf(termsShown()) };
      });
    });
    const stop = clock.afterFrame(() => {
      const over = document.querySelector('.outline')!;
      land(over);
      // A step that is opened for the first time is put in after the frame.
      if (!before || !document.querySelector(openProduct)) return;
      const { matrices, terms } = before;
      before = null;
      slide(matricesShown(), matrices);
      fly(termsShown(), terms, over);
    }, ['step']);
    return () => {
      unsubscribe();
      stop();
    };
  }, [store, page]);
  return null;
}
