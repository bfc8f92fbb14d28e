import { flushSync } from 'react-dom';
import { pageKeyIn } from '../../store/page-key.ts';
import type { GradientsStore } from '../../store/store.ts';
import { attempt, createWrites, type Part, runFollowing, type Writes } from './writes.ts';

/**
 * Says when a part of the page is written: once a frame however much has changed, and once more when all
 * has come to rest. React makes the elements; rendering them again for every move of a drag would take
 * several frames.
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
}

/** The clock of what stands in the page and is not always shown: what is closed is not written. */
export interface KeptClock extends Clock {
  /** Opens or closes it. What was missed meanwhile is made up for in the frame that opens it. */
  open(isOpen: boolean): void;
  /** Runs now what is run at rest: while there is nothing else to do. */
  rest(): void;
}

export interface PageClock extends Clock {
  /** A clock for a part of the page that is opened and closed. */
  kept(): KeptClock;
  /** Does something in the next frame, and has React put in what follows from it, before that is written. */
  inFrame(act: () => void): void;
  /**
   * Runs in such frames too, after all else is written: what measures would else have it laid out twice.
   * And again where React has put in what the frame could only leave room for.
   */
  afterFrame(measure: (isAgain: boolean) => void, follows: readonly Part[]): () => void;
  /** Has what measures run again once React is done. */
  measureAgain(): void;
  /** Follows the choices from now on; gives back how to stop. */
  start(): () => void;
}

/** What has not changed for so long has come to rest. Milliseconds. */
export const restAfter = 150;

/** A clock, which views may add to before there is a document to write in. */
export function createClock(store: GradientsStore): PageClock {
  const key = () => pageKeyIn(store.getState());
  const acts: (() => void)[] = [];
  const measures = new Map<(isAgain: boolean) => void, readonly Part[]>();
  const opened = new Set<Writes>();
  let frame = 0;
  let isToMeasure = false;
  let hasBegun = false;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const awaitRest = () => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      for (const each of [page, ...opened]) each.rest();
    }, restAfter);
  };
  const page = createWrites(key(), awaitRest);

  const write = () => {
    for (const act of acts.splice(0)) attempt(() => flushSync(act));
    cancelAnimationFrame(frame);
    frame = 0;
    const now = key();
    // What opens and closes is written with the page, and so before what it has opened.
    const parts = page.write(now);
    for (const each of opened) each.write(now);
    runFollowing(measures, parts, false);
  };
  const requestFrame = () => {
    frame ||= requestAnimationFrame(write);
  };
  const follow = () => {
    if (page.changed(key()).length > 0) requestFrame();
  };
  const soonFor = (writes: Writes) => () => {
    writes.anew();
    requestFrame();
  };

  return {
    onFrame: page.onFrame,
    onRest: page.onRest,
    flush: () => {
      page.anew();
      write();
    },
    soon: soonFor(page),
    kept: () => {
      const kept = createWrites(key(), awaitRest);
      return {
        onFrame: kept.onFrame,
        onRest: kept.onRest,
        flush: () => {
          kept.anew();
          kept.write(key());
        },
        soon: soonFor(kept),
        open: (isOpen) => {
          if (isOpen) opened.add(kept);
          else opened.delete(kept);
          if (isOpen && !kept.isAtRest()) awaitRest();
        },
        rest: kept.rest,
      };
    },
    inFrame: (act) => {
      acts.push(act);
      requestFrame();
    },
    afterFrame: (measure, follows) => {
      measures.set(measure, follows);
      return () => measures.delete(measure);
    },
    measureAgain: () => {
      // Before the frame, it will measure what React has put in.
      if (isToMeasure || !hasBegun || page.changed(key()).length > 0) return;
      isToMeasure = true;
      queueMicrotask(() => {
        isToMeasure = false;
        for (const each of measures.keys()) attempt(() => each(true));
      });
    },
    start: () => {
      hasBegun = true;
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
