import { chosenCell, stepIn, stepsIn } from '../../store/derive.ts';
import type { GradientsStore } from '../../store/store.ts';
import type { PageClock } from '../shared/clock.ts';

/** Where an arrow has something to do already; a box to tick has only the space bar for itself. */
const keptKeys =
  'input:not([type=checkbox]), select, textarea, [role=spinbutton], .matrix, .scrolls, dialog';

/**
 * ← → Home End move through the steps, Space plays and Escape lets a chosen number go, where no control has
 * the key for itself; in a matrix Escape leaves it first. At the scrubber ↑ ↓ and the page keys move as at any
 * slider. Gives back how to stop.
 */
export function onStepKeys(
  store: GradientsStore,
  clock: PageClock,
  togglePlaying: () => void,
): () => void {
  const move = oneMoveAFrame(store, clock);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const target = event.target as HTMLElement;
    // The keys are the steps' again.
    if (event.key === 'Escape' && target.matches('.cell')) target.blur();
    if (target.closest(keptKeys)) return;
    const { length } = stepsIn(store.getState());
    const anywhere = { ArrowRight: 1, ArrowLeft: -1, Home: -length, End: length };
    const keys: Record<string, number> = target.closest('.track')
      ? { ...anywhere, ArrowUp: 1, ArrowDown: -1, PageUp: 3, PageDown: -3 }
      : anywhere;
    const by = keys[event.key];
    if (by !== undefined) move(by);
    else if (event.key === 'Escape' && chosenCell(store.getState())) store.getState().backTo(0);
    else if (event.key === ' ' && !target.closest('button, a, summary, input')) togglePlaying();
    else return;
    event.preventDefault();
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

/**
 * Keys may come more often than frames. Those of one frame are done together and in it: what is done in
 * an event's own task makes a browser miss the frame that it would have begun at once.
 */
function oneMoveAFrame(store: GradientsStore, clock: PageClock) {
  const waiting: number[] = [];
  const moveOn = () => {
    const steps = stepsIn(store.getState());
    const from = steps.indexOf(stepIn(store.getState()));
    const to = waiting
      .splice(0)
      .reduce((at, by) => Math.min(Math.max(at + by, 0), steps.length - 1), from);
    if (to !== from) store.getState().move(to - from);
  };
  return (by: number) => {
    if (waiting.push(by) === 1) clock.inFrame(moveOn);
  };
}
