import { contents } from '../lessons/contents.ts';
import { type Choices, initialChoices } from '../store/choices.ts';
import { chapterIn, stepIn, stepsIn } from '../store/derive.ts';
import type { GradientsStore } from '../store/store.ts';
import { openChapter } from '../views/lesson/open-chapter.ts';

/** A step that is only passed by is no place to come back to. Milliseconds. */
const pushAfter = 250;

/**
 * Keeps the address and the open step together: `#/chapter/step`, in both directions; the address
 * follows when the reader rests. Gives back when the step that the address asked for is open, or
 * cannot be had.
 */
export function followAddress(store: GradientsStore): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = async () => {
    clearTimeout(timer);
    const asked = location.hash;
    const [, chapterId, stepId] = asked.split('/');
    // No step at all is the first: where a reader who goes back to the beginning came in.
    const head = asked.length > 2 ? contents.find(({ id }) => id === chapterId) : contents[0];
    if (!head) {
      lose(asked);
      return;
    }
    const step = stepId ?? head.first;
    if (!(await openChapter(store, { chapter: head.id, step }))) return;
    const known = stepsIn(store.getState()).some(({ id }) => id === stepId);
    if (stepId && !known) lose(asked);
  };
  /** Says that there is no such step, and has the address say which one is open. */
  const lose = (asked: string) => {
    store.getState().noteLost(asked);
    history.replaceState(null, '', addressIn(store.getState()));
  };
  const opened = read();
  // It comes for every other address, typed, followed or gone back to; hashchange would be a second time.
  addEventListener('popstate', () => void read());
  store.subscribe(addressIn, (address) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      document.title = titleIn(store.getState());
      const isFirst = location.hash.length < 2 && address === addressIn(initialChoices());
      if (location.hash !== address && !isFirst) history.pushState(null, '', address);
    }, pushAfter);
  });
  return opened;
}

const addressIn = ({ chapter, steps }: Choices): string => `#/${chapter}/${steps[chapter]}`;

/** What the reader finds in a list of tabs, or of places to go back to. */
const titleIn = (choices: Choices): string =>
  `${stepIn(choices).title} · ${chapterIn(choices).title} · Gradients, by hand`;
