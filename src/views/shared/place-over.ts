import { stepPart } from '../../lessons/contents.ts';
import { isEmbedded } from '../../store/embedded.ts';
import type { Beside } from '../../store/link/beside.ts';
import type { GradientsStore } from '../../store/store.ts';

/** What the entry in the browser's history has beside its address, where it is that of what stands over the page. */
const beneathIn = (state: unknown) => (state as Partial<Beside> | null)?.over;

/**
 * Has what stands over the page be one place in the browser's history, so that Back closes it and nothing
 * else: the page stays as it is now. What a link has opened was no place before, and Back leads to where the
 * reader came from. Gives back what to do when it is closed by its own means: its place goes with it.
 */
export function placeOver(store: GradientsStore, isLinked: boolean, close: () => void): () => void {
  const before = beneathIn(history.state);
  if (isEmbedded() || (isLinked && before === undefined)) return () => undefined;
  const beneath = before ?? location.hash;
  try {
    // After a reload, or on Forward, it has its place.
    if (before === undefined) history.pushState({ ...history.state, over: beneath }, '');
  } catch {
    // A browser may refuse so many.
  }
  const onPopState = () => {
    // Somebody came back from what stood over this in turn, or went on by an address.
    if (beneathIn(history.state) === beneath) return;
    if (history.state === null && ![beneath, stepPart(beneath)].includes(location.hash)) return;
    stop();
    // What the address says of the step may have been written since. The page has begun to read it, and
    // leaves that; then it writes it, as the page is now.
    if (stepPart(location.hash) === stepPart(beneath)) store.getState().wait(null);
    close();
  };
  const stop = () => removeEventListener('popstate', onPopState);
  addEventListener('popstate', onPopState);
  // Later: what closes it may be a link, to another place.
  return () =>
    void setTimeout(() => {
      if (beneathIn(history.state) === beneath) history.back();
      else stop();
    });
}
