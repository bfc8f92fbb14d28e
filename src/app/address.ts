import { contents, fetchChapter, isHere } from '../lessons/contents.ts';
import type { GradientsStore } from '../store/store.ts';

/**
 * Keeps the address and the open step together: `#/chapter/step`, in both directions. Gives back when
 * the step that the address asked for is open, or cannot be had.
 */
export function followAddress(store: GradientsStore): Promise<void> {
  const read = async () => {
    const asked = location.hash;
    const [, chapterId, stepId] = asked.split('/');
    const head = contents.find(({ id }) => id === chapterId);
    if (!head) return;
    if (!isHere(head.id)) await fetchChapter(head.id).catch(Boolean);
    // The reader may have gone on meanwhile.
    if (isHere(head.id) && location.hash === asked) store.getState().goTo(head.id, stepId);
  };
  const opened = read();
  addEventListener('hashchange', () => void read());
  addEventListener('popstate', () => void read());
  store.subscribe(
    ({ chapter, steps }) => `#/${chapter}/${steps[chapter]}`,
    (address) => {
      if (location.hash !== address) history.pushState(null, '', address);
    },
  );
  return opened;
}
