import type { GradientsStore } from '../../store/store.ts';
import { darken } from './dark.ts';

/** Where what is typed is a text. */
const typed = 'input:not([type=range], [type=checkbox]), textarea, select';

/**
 * While something fills the screen the page keys step, wherever the focus is, as a clicker sends them, and
 * Escape leaves. While that is the step, B and the full stop make the screen dark, and F5, with which
 * presenters begin, begins nothing anew. Gives back how to stop.
 */
export function onRoomKeys(store: GradientsStore, leave: () => void): () => void {
  const keys: Readonly<Record<string, () => void>> = {
    PageDown: () => store.getState().move(1),
    PageUp: () => store.getState().move(-1),
    Escape: leave,
  };
  const ofStep: typeof keys = { ...keys, b: darken, B: darken, '.': darken, F5: () => undefined };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = (store.getState().filled?.room === 'step' ? ofStep : keys)[event.key];
    const target = event.target as Element;
    if (!act || (target.matches(typed) && !event.key.startsWith('Page'))) return;
    // A matrix that has the keys is left first.
    if (act === leave && target.matches('.cell:focus-visible')) return;
    act();
    event.preventDefault();
    event.stopPropagation();
  };
  // Before a number takes the page keys for itself.
  document.addEventListener('keydown', onKeyDown, true);
  return () => document.removeEventListener('keydown', onKeyDown, true);
}
