import { stepIn } from '../../store/derive.ts';
import type { GradientsStore } from '../../store/store.ts';

/** How long playing rests at a step at the least. Milliseconds. */
const least = 4000;
/** How long a word takes to read, at 200 a minute. Milliseconds. */
const perWord = 300;

/**
 * Opens one step after the other, each when the words of the one before have been read, until the last has;
 * tells then, unless it was stopped.
 */
export function playSteps(
  store: GradientsStore,
  wordsOfStep: () => string,
  onEnd: () => void,
  /** Is told how long the open step is still shown; 0 where that is not known yet. Milliseconds. */
  onWait: (left: number) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const goOn = () => {
    const before = stepIn(store.getState());
    store.getState().move(1);
    if (stepIn(store.getState()) === before) onEnd();
  };
  // A step that has just been opened may not stand in the page yet.
  const rest = () => {
    clearTimeout(timer);
    onWait(0);
    timer = setTimeout(() => {
      const reading = wordsOfStep().split(/\s+/).length * perWord;
      timer = setTimeout(goOn, reading - least);
      onWait(reading - least);
    }, least);
  };
  rest();
  const stopFollowing = store.subscribe(stepIn, rest);
  return () => {
    clearTimeout(timer);
    stopFollowing();
  };
}
