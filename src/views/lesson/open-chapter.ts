import { fetchChapter, isHere } from '../../lessons/contents.ts';
import type { ChapterId } from '../../lessons/step.ts';
import type { Destination } from '../../store/choices.ts';
import type { GradientsStore } from '../../store/store.ts';
import { tried } from '../shared/parts.ts';

/** Where what is not here comes from. */
const source = {
  isHere,
  fetchChapter: (id: ChapterId) => tried(() => fetchChapter(id)),
  fetchLinks: (hash: string) =>
    tried(() => import('./follow-link.ts').then((here) => here.readyFor(hash))),
  fetchSituations: () => tried(() => import('../../store/situations.ts')),
};

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
  const { chapter, step, situation, link } = destination;
  if (from.isHere(chapter) && !link && !situation) {
    store.getState().goTo(chapter, step);
    return true;
  }
  const asked = { destination, failed: false };
  const before = lastEdit(store);
  store.getState().wait(asked);
  const parts = await Promise.all([
    link && from.fetchLinks(link.hash),
    situation && from.fetchSituations(),
    from.fetchChapter(chapter),
  ]).catch(() => null);
  if (store.getState().awaited !== asked) return false;
  const isOverdue = (situation ?? link) !== undefined && lastEdit(store) !== before;
  if (!parts || isOverdue) {
    store.getState().wait(isOverdue ? null : { destination, failed: true });
    return false;
  }
  const [links, situations] = parts;
  store.getState().wait(null);
  if (link) links!.openLink(store, link);
  else if (situation) situations!.applySituation(store, situation);
  else store.getState().goTo(chapter, step);
  return true;
}

/** What the history would bring back: descent that goes on in a run of its own does not change it. */
const lastEdit = ({ temporal }: GradientsStore) => temporal.getState().pastStates.at(-1);
