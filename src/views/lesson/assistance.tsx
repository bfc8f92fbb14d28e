import { type RefObject, useEffect, useRef } from 'react';
import { restAfter } from '../shared/clock.ts';
import { usePage, usePaint } from '../shared/page-context.tsx';
import { writeText } from '../shared/write.ts';
import { announcement } from './announcement.ts';

interface Props {
  /** Where it is said: there from the start, as a screen reader listens only to what it has met. */
  readonly announcer: RefObject<HTMLElement | null>;
}

/** For who goes by key, ways past the head of the page; for who goes by ear, what has changed. */
export const Assistance = ({ announcer }: Props) => (
  <>
    <nav className="skips" aria-label="Skip">
      {Object.entries(ways).map(([title, to]) => (
        <button
          key={title}
          type="button"
          className="control"
          onClick={() => document.querySelector<HTMLElement>(to)!.focus()}
        >
          {title}
        </button>
      ))}
    </nav>
    <Announcements announcer={announcer} />
  </>
);

const ways = {
  'Skip to the open step': '.step[aria-current] > a',
  'Skip to the way through the steps': '.scrubber [role=slider]',
};

/** One sentence when a drag or a burst of keys is over. Nothing else on the page speaks of these. */
export function Announcements({ announcer }: Props) {
  const { store } = usePage();
  const heard = useRef(store.getState());
  const say = () => {
    // While a number is dragged the history waits: also where the hand is still for a moment.
    if (!store.temporal.getState().isTracking) return;
    const now = store.getState();
    // A slider says by itself which step it has come to.
    const isTold = document.activeElement?.matches('.track');
    const before = isTold ? { ...heard.current, steps: now.steps } : heard.current;
    const text = announcement(before, now);
    heard.current = now;
    if (text !== '') writeText(announcer.current!, text);
  };
  usePaint(say, [store], 'rest');
  useEffect(() => {
    let rest: ReturnType<typeof setTimeout> | undefined;
    const stop = store.temporal.subscribe(() => {
      clearTimeout(rest);
      // A run of descent lets go of the history after each of its steps.
      rest = setTimeout(say, restAfter);
    });
    return () => {
      clearTimeout(rest);
      stop();
    };
    // oxlint-disable-next-line react/exhaustive-deps -- what is said follows from the store
  }, [store]);
  return null;
}
