import { contents, destinationOf } from '../lessons/contents.ts';
import { chapterIn, stepIn, stepsIn } from '../store/derive.ts';
import type { Choices } from '../store/choices.ts';
import { isEmbedded } from '../store/embedded.ts';
import type { GradientsStore } from '../store/store.ts';
import { openChapter } from '../views/lesson/open-chapter.ts';
import { fetchPart } from '../views/shared/parts.ts';

/** A step that is only passed by, at a few keys a second, is no place to come back to. Milliseconds. */
const restAfter = 400;

/** When a browser that takes no more addresses for now is asked again. Milliseconds. */
const refusedFor = 5000;

/**
 * Keeps the address and what the page shows together, in both directions; the address follows when the
 * reader rests. An address without `?` that somebody typed or followed names a step alone, and the numbers
 * stay; one with it, and one that the page itself wrote, is all of the page. Gives back when what the
 * address asked for is open, or cannot be had.
 */
export function followAddress(store: GradientsStore): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writer: typeof import('./write-address.ts') | undefined;
  let fetched: Promise<void> | undefined;
  const rest = (after = restAfter) => {
    clearTimeout(timer);
    // Without a connection the address stays behind, and the page goes on.
    fetched ??= fetchPart('What keeps the address', fetchWriter, again).then((module) => {
      writer = module ?? undefined;
    });
    timer = setTimeout(() => {
      document.title = titleIn(store.getState());
      void fetched?.then(() => {
        if (writer?.writeAddress(store) === false) rest(refusedFor);
      });
    }, after);
  };
  const again = () => {
    fetched = undefined;
    rest();
  };
  addEventListener('pagehide', () => writer?.leaveUnwritten(store));
  const read = async (beside: unknown = history.state, isFirst = false) => {
    clearTimeout(timer);
    const asked = location.hash;
    const place = destinationOf(asked);
    // No step at all is the first: where a reader who goes back to the beginning came in.
    const head = asked.length > 2 ? place.head : contents[0];
    if (head) {
      const step = place.step ?? head.first;
      const hash = asked.length > 2 ? asked : `#/${head.id}/${step}`;
      const isWhole = asked.includes('?') || beside !== null;
      const link = isWhole ? { hash, beside } : undefined;
      if (!(await openChapter(store, { chapter: head.id, step, link }))) {
        // Where the page began, what it was asked for stays one step back.
        if (location.hash === asked)
          nameOpen(isFirst && !isEmbedded() ? 'pushState' : 'replaceState', null);
        rest();
        return;
      }
    }
    const known =
      head && (!place.step || stepsIn(store.getState()).some(({ id }) => id === place.step));
    if (!known) {
      store.getState().noteLost(asked);
      nameOpen('replaceState', history.state);
    }
    // A page that is only read has no address to write, and fetches nothing for it.
    if (location.hash.length > 1) rest();
  };
  /** Has the address name the step that is open, where the one that was asked for is not. */
  const nameOpen = (how: 'pushState' | 'replaceState', beside: unknown) => {
    const choices = store.getState();
    try {
      history[how](beside, '', `#/${choices.chapter}/${stepIn(choices).id}`);
    } catch {
      // A browser may refuse so many; the next rest comes.
    }
  };
  const opened = read(history.state, true);
  // It comes for every other address, typed, followed or gone back to; hashchange would be a second time.
  addEventListener('popstate', () => void read());
  // To an address that stands there already not every browser goes.
  addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#/"]');
    if (
      event.defaultPrevented ||
      link?.hash !== location.hash ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey
    )
      return;
    event.preventDefault();
    void read(null);
  });
  store.subscribe(() => rest());
  return opened;
}

const fetchWriter = () => import('./write-address.ts');

/** What the reader finds in a list of tabs, or of places to go back to. */
const titleIn = (choices: Choices): string =>
  `${stepIn(choices).title} · ${chapterIn(choices).title} · Gradients, by hand`;
