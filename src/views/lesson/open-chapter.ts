import { fetchChapter, isHere } from '../../lessons/contents.ts';
import type { Destination } from '../../store/choices.ts';
import type { GradientsStore } from '../../store/store.ts';

/** Where what is not here comes from. */
const source = { isHere, fetchChapter, fetchLinks: () => import('../../store/link/open-link.ts') };

/**
 * Goes where the reader asks to go: at once, or as soon as the chapter, and what reads its link, is fetched.
 * What comes late does not take over from a reader who has gone elsewhere meanwhile, nor numbers from one who
 * has changed a number; one that does not come at all is said not to have come. Gives back whether the
 * reader is there.
 */
export async function openChapter(
  store: GradientsStore,
  destination: Destination,
  from = source,
): Promise<boolean> {
  const { chapter, situation, link } = destination;
  let links: Awaited<ReturnType<typeof source.fetchLinks>> | null = null;
  if (!from.isHere(chapter) || link) {
    const asked = { destination, failed: false };
    const before = lastEdit(store);
    store.getState().wait(asked);
    const [came, reader] = await Promise.all([
      from.fetchChapter(chapter).then(
        () => true,
        () => false,
      ),
      link ? from.fetchLinks().catch(() => null) : null,
    ]);
    if (store.getState().awaited !== asked) return false;
    const isOverdue = (situation ?? link) !== undefined && lastEdit(store) !== before;
    if (!came || isOverdue || (link && !reader)) {
      store.getState().wait(isOverdue ? null : { destination, failed: true });
      return false;
    }
    links = reader;
  }
  if (link) links?.openLink(store, link);
  else await arrive(store, destination);
  return true;
}

/** What the history would bring back: descent that goes on in a run of its own does not change it. */
const lastEdit = ({ temporal }: GradientsStore) => temporal.getState().pastStates.at(-1);

async function arrive(store: GradientsStore, { chapter, step, situation }: Destination) {
  if (situation === undefined) {
    store.getState().goTo(chapter, step);
    return;
  }
  store.getState().wait(null);
  // Whoever names a situation has a list of them, so that this has come already.
  const { applySituation } = await import('../../store/situations.ts');
  applySituation(store, situation);
}
