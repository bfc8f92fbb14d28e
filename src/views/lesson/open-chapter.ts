import { fetchChapter, isHere } from '../../lessons/contents.ts';
import type { Destination } from '../../store/choices.ts';
import type { GradientsStore } from '../../store/store.ts';

/**
 * Goes where the reader asks to go: at once, or as soon as the chapter is fetched. A chapter that comes
 * late does not take over from a reader who has gone elsewhere meanwhile, nor a situation from one who
 * has changed a number; one that does not come at all is said not to have come. Gives back whether the
 * reader is there.
 */
export async function openChapter(
  store: GradientsStore,
  destination: Destination,
  source = { isHere, fetchChapter },
): Promise<boolean> {
  const { chapter, situation } = destination;
  if (!source.isHere(chapter)) {
    const asked = { destination, failed: false };
    const before = lastEdit(store);
    store.getState().wait(asked);
    const came = await source.fetchChapter(chapter).then(
      () => true,
      () => false,
    );
    if (store.getState().awaited !== asked) return false;
    const isOverdue = situation !== undefined && lastEdit(store) !== before;
    if (!came || isOverdue) {
      store.getState().wait(isOverdue ? null : { destination, failed: true });
      return false;
    }
  }
  await arrive(store, destination);
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
