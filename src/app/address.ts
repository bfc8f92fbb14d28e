import { chapterOf, contents, fetchChapter, isHere } from '../lessons/contents.ts';
import type { GradientsStore } from '../store/store.ts';

/** A step that is only passed by is no place to come back to. Milliseconds. */
const restAfter = 250;

/**
 * Keeps the address and the open step together: `#/chapter/step`, in both directions; the address
 * follows when the reader rests. Gives back when the step that the address asked for is open, or
 * cannot be had.
 */
export function followAddress(store: GradientsStore): Promise<void> {
  let rest: ReturnType<typeof setTimeout> | undefined;
  const read = async () => {
    clearTimeout(rest);
    const asked = location.hash;
    const [, chapterId, stepId] = asked.split('/');
    const head = contents.find(({ id }) => id === chapterId);
    if (!head) {
      if (asked.length > 2) store.getState().loseWay(asked);
      return;
    }
    if (!isHere(head.id)) await fetchChapter(head.id).catch(Boolean);
    // The reader may have gone on meanwhile.
    if (!isHere(head.id) || location.hash !== asked) return;
    store.getState().goTo(head.id, stepId);
    const known = chapterOf(head.id).steps.some(({ id }) => id === stepId);
    if (stepId && !known) store.getState().loseWay(asked);
  };
  const opened = read();
  addEventListener('hashchange', () => void read());
  addEventListener('popstate', () => void read());
  store.subscribe(
    ({ chapter, steps }) => `#/${chapter}/${steps[chapter]}`,
    (address) => {
      clearTimeout(rest);
      rest = setTimeout(() => {
        if (location.hash !== address) history.pushState(null, '', address);
      }, restAfter);
    },
  );
  return opened;
}
