import { chapters } from '../lessons/chapters.ts';
import type { GradientsStore } from '../store/store.ts';

/** Keeps the address and the open step together: `#/chapter/step`, in both directions. */
export function followAddress(store: GradientsStore): void {
  const read = () => {
    const [, chapterId, stepId] = location.hash.split('/');
    const chapter = chapters.find(({ id }) => id === chapterId);
    if (!chapter) return;
    const step = chapter.steps.find(({ id }) => id === stepId);
    store.getState().goTo(chapter.id, step?.id);
  };
  read();
  addEventListener('hashchange', read);
  store.subscribe(
    ({ chapter, steps }) => `#/${chapter}/${steps[chapter]}`,
    (address) => {
      if (location.hash !== address) history.pushState(null, '', address);
    },
  );
  addEventListener('popstate', read);
}
