import { useEffect, useRef, useState } from 'react';
import { descend } from '../../store/descent.ts';
import { valuesIn } from '../../store/derive.ts';
import type { Values } from '../../store/own.ts';
import type { GradientsStore, State } from '../../store/store.ts';
import { useGradients, useClock } from '../shared/page-context.tsx';
import { isCalm } from '../shared/motion.ts';

/** Steps that are still to be taken, and at most how many in one frame. */
interface Task {
  readonly steps: number;
  readonly aFrame: number;
}

/** With a broken rule a step is slow; so many of them leave a frame time for the rest of the page. */
const brokenAFrame = 40;
/** Where motion is not wanted, a run is shown this rarely, and takes more steps each time. Milliseconds. */
const calmFrame = 250;
const framesInCalm = 15;

/** Takes steps of descent frame by frame, until they are taken, the run ends or the reader pauses. */
export function useRunning() {
  const store = useGradients();
  const clock = useClock();
  const [task, setTask] = useState<Task | null>(null);
  const written = useRef<Values | null>(null);

  const go = (steps: number) => {
    // Where nothing moves there is no frame to write in; what is said of the run may change.
    const moved = descend(store, steps);
    if (!moved) clock?.flush();
    written.current = valuesIn(store.getState());
    return moved;
  };

  useEffect(() => {
    if (!task) return undefined;
    const calm = isCalm();
    let { steps } = task;
    let last = 0;
    written.current = null;
    let frame = requestAnimationFrame(function next(now) {
      frame = requestAnimationFrame(next);
      if (written.current && isReplaced(store, written.current)) {
        setTask(null);
        return;
      }
      if (calm && now - last < calmFrame) return;
      last = now;
      const most = atMost(store.getState(), calm ? task.aFrame * framesInCalm : task.aFrame);
      const count = Math.min(steps, most);
      steps -= count;
      if (!go(count) || steps === 0) setTask(null);
    });
    return () => cancelAnimationFrame(frame);
    // oxlint-disable-next-line react/exhaustive-deps -- a task runs once, whatever renders meanwhile
  }, [task, store]);

  return {
    running: task !== null,
    pause: () => setTask(null),
    /** Goes on until it is paused. */
    play: (aFrame: number) => setTask({ steps: Infinity, aFrame }),
    /** Takes so many steps, at once where they are fast; what is playing goes on from there. */
    take: (steps: number) => {
      const now = atMost(store.getState(), steps);
      if (go(now) && now < steps) setTask({ steps: steps - now, aFrame: now });
    },
  };
}

/** Whether a run's numbers were undone or replaced. A single one that was edited is where it goes on. */
function isReplaced(store: GradientsStore, written: Values): boolean {
  const values = valuesIn(store.getState());
  const changed = Object.keys(values).filter((of) => of !== 'rate' && values[of] !== written[of]);
  return changed.length > 1 || store.temporal.getState().futureStates.length > 0;
}

const atMost = ({ broken }: State, steps: number) =>
  broken ? Math.min(steps, brokenAFrame) : steps;
