import { stepsIn } from '../../store/derive.ts';
import type { GradientsStore } from '../../store/store.ts';

/**
 * ← → Home End move through the steps and Space plays, where no control has the key for itself; at the
 * scrubber ↑ ↓ and the page keys move as at any slider. Gives back how to stop.
 */
export function onStepKeys(store: GradientsStore, togglePlaying: () => void): () => void {
  const { move, stop } = oneMoveAFrame(store);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const target = event.target as Element;
    if (target.closest('input, select, textarea, [role=spinbutton], .matrix, .scrolls')) return;
    const { length } = stepsIn(store.getState());
    const anywhere = { ArrowRight: 1, ArrowLeft: -1, Home: -length, End: length };
    const keys: Record<string, number> = target.closest('.track')
      ? { ...anywhere, ArrowUp: 1, ArrowDown: -1, PageUp: 3, PageDown: -3 }
      : anywhere;
    const by = keys[event.key];
    if (by !== undefined) move(by);
    else if (event.key === ' ' && !target.closest('button, a, summary')) togglePlaying();
    else return;
    event.preventDefault();
  };
  document.addEventListener('keydown', onKeyDown);
  return () => {
    document.removeEventListener('keydown', onKeyDown);
    stop();
  };
}

/**
 * A key that is held comes more often than a step can be drawn. What comes before a step is drawn is
 * done at once after it, or the page would go on moving long after the key was let go.
 */
function oneMoveAFrame(store: GradientsStore) {
  const waiting: number[] = [];
  let frame = 0;
  const moveOn = () => {
    for (const by of waiting.splice(0)) store.getState().move(by);
    frame = requestAnimationFrame(onDrawn);
  };
  const onDrawn = () => {
    frame = waiting.length > 0 ? requestAnimationFrame(moveOn) : 0;
  };
  return {
    move: (by: number) => {
      waiting.push(by);
      if (frame === 0) moveOn();
    },
    stop: () => cancelAnimationFrame(frame),
  };
}
