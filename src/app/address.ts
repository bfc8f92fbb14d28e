import { contents, destinationOf } from '../lessons/contents.ts';
import { chapterIn, stepIn, stepsIn } from '../store/derive.ts';
import type { Choices } from '../store/choices.ts';
import type { GradientsStore } from '../store/store.ts';
import { openChapter } from '../views/lesson/open-chapter.ts';

/** A step that is only passed by is no place to come back to. Milliseconds. */
const restAfter = 250;

/**
 * Keeps the address and what the page shows together, in both directions; the address follows when the
 * reader rests. An address without `?` that somebody typed or followed names a step alone, and the numbers
 * stay; one with it, and one that the page itself wrote, is all of the page. Gives back when what the
 * address asked for is open, or cannot be had.
 */
export function followAddress(store: GradientsStore): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writer: typeof import('./write-address.ts') | undefined;
  let fetched: Promise<unknown> | undefined;
  const rest = () => {
    clearTimeout(timer);
    fetched ??= import('./write-address.ts').then(
      (module) => (writer = module),
      // Without a connection the address stays behind, and the page goes on.
      () => (fetched = undefined),
    );
    timer = setTimeout(() => {
      document.title = titleIn(store.getState());
      void fetched?.then(() => writer?.writeAddress(store));
    }, restAfter);
  };
  addEventListener('pagehide', () => writer?.leaveUnwritten(store));
  const read = async () => {
    clearTimeout(timer);
    const asked = location.hash;
    const beside: unknown = history.state;
    const place = destinationOf(asked);
    // No step at all is the first: where a reader who goes back to the beginning came in.
    const head = asked.length > 2 ? place.head : contents[0];
    if (head) {
      const step = place.step ?? head.first;
      const hash = asked.length > 2 ? asked : `#/${head.id}/${step}`;
      const isWhole = asked.includes('?') || beside !== null;
      const link = isWhole ? { hash, beside } : undefined;
      if (!(await openChapter(store, { chapter: head.id, step, link }))) return;
    }
    const known =
      head && (!place.step || stepsIn(store.getState()).some(({ id }) => id === place.step));
    if (!known) lose(asked);
    // A page that is only read has no address to write, and fetches nothing for it.
    if (location.hash.length > 1) rest();
  };
  /** Says that there is no such step, and has the address say which one is open. */
  const lose = (asked: string) => {
    const { chapter, noteLost } = store.getState();
    noteLost(asked);
    history.replaceState(history.state, '', `#/${chapter}/${stepIn(store.getState()).id}`);
  };
  const opened = read();
  // It comes for every other address, typed, followed or gone back to; hashchange would be a second time.
  addEventListener('popstate', () => void read());
  store.subscribe(rest);
  return opened;
}

/** What the reader finds in a list of tabs, or of places to go back to. */
const titleIn = (choices: Choices): string =>
  `${stepIn(choices).title} · ${chapterIn(choices).title} · Gradients, by hand`;
