import { type PageKey, pageKeyIn } from '../../store/page-key.ts';
import type { GradientsStore } from '../../store/store.ts';

/**
 * Says when the page is written: once a frame however much has changed, and once more when all has come
 * to rest. React makes the elements; rendering them again for every move of a drag would take several
 * frames.
 */
export interface Clock {
  /** Runs at once, and in every frame in which a part that it follows has changed, until it is removed. */
  onFrame(write: () => void, follows?: readonly Part[]): () => void;
  /** Runs when all has come to rest: what is heard or looked up rather than seen. */
  onRest(write: () => void): () => void;
  /** Runs everything now: after new elements were put in, before the browser looks at them. */
  flush(): void;
  /** The same in the next frame, and once however often it is asked for: when a view comes late. */
  soon(): void;
  /** Follows the choices from now on; gives back how to stop. */
  start(): () => void;
}

/** A part of the page's key. */
export type Part = keyof PageKey;

/** What has not changed for so long has come to rest. Milliseconds. */
export const restAfter = 150;

/** What most views follow: the numbers, and which of them are shown. */
const ofNumbers: readonly Part[] = ['numbers', 'subject'];
/** Where these have stayed for a while, all has come to rest. */
const resting: readonly Part[] = [...ofNumbers, 'query'];
const all: readonly Part[] = [...resting, 'pointed'];

/** A clock, which views may add to before there is a document to write in. */
export function createClock(store: GradientsStore): Clock {
  const onFrames = new Map<() => void, readonly Part[]>();
  const onRests = new Set<() => void>();
  let written = pageKeyIn(store.getState());
  let isAnew = false;
  let frame = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;

  /** The parts of the key that have changed since everything was last written. */
  const changed = () => {
    const now = pageKeyIn(store.getState());
    return all.filter((part) => now[part] !== written[part]);
  };

  const write = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    const parts = isAnew ? all : changed();
    written = pageKeyIn(store.getState());
    isAnew = false;
    const isOneOf = (part: Part) => parts.includes(part);
    for (const [each, follows] of onFrames) if (follows.some(isOneOf)) attempt(each);
    if (resting.some(isOneOf)) awaitRest();
  };

  const awaitRest = () => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      for (const each of onRests) attempt(each);
    }, restAfter);
  };

  const follow = () => {
    if (changed().length > 0) frame ||= requestAnimationFrame(write);
  };

  return {
    onFrame: (each, follows = ofNumbers) => {
      onFrames.set(each, follows);
      each();
      return () => onFrames.delete(each);
    },
    onRest: (each) => {
      onRests.add(each);
      awaitRest();
      return () => onRests.delete(each);
    },
    flush: () => {
      isAnew = true;
      write();
    },
    soon: () => {
      isAnew = true;
      frame ||= requestAnimationFrame(write);
    },
    start: () => {
      const unsubscribe = store.subscribe(follow);
      // The choices may have changed since the views were made.
      follow();
      return () => {
        unsubscribe();
        cancelAnimationFrame(frame);
        frame = 0;
        clearTimeout(rest);
      };
    },
  };
}

/** What cannot be written is reported, and does not keep the rest from being written. */
function attempt(write: () => void) {
  try {
    write();
  } catch (error) {
    reportError(error);
  }
}
