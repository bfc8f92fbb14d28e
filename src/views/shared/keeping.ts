import type { Step } from '../../lessons/step.ts';
import { stepIn, stepsIn } from '../../store/derive.ts';
import type { GradientsStore } from '../../store/store.ts';

/** A view of a step, which is built before it is asked for. */
export interface Keep {
  readonly step: Step;
  /** What is to be done next so that it can be opened at once; nothing where all is done. */
  readonly task: () => (() => void) | null;
  /** Takes it out of the page again. */
  readonly drop: () => void;
}

export interface Keeping {
  /** Has a view kept; gives back how to leave it be. */
  add(keep: Keep): () => void;
  /** From now on there is all that it takes to build. */
  begin(): void;
  /** Goes on until it is stopped. */
  start(): () => void;
}

/** So long after the last that a reader did there is nothing else to do. Milliseconds. */
const quiet = 250;

/** Of so many steps, the nearest to the open one, the views are kept: memory is not without end. */
const mostSteps = 24;

/** Builds what is kept, one view at a time and the nearest first, whenever there is nothing else to do. */
export function createKeeping(store: GradientsStore): Keeping {
  const keeps = new Set<Keep>();
  let hasBegun = false;
  let lastChange = 0;
  let cancel = () => {};

  const goOn = () => {
    cancel();
    if (hasBegun) cancel = whenIdle(work, lastChange + quiet - performance.now());
  };
  const work = () => {
    const state = store.getState();
    const steps = stepsIn(state);
    const at = steps.indexOf(stepIn(state));
    const near = steps
      .map((step, n) => ({ step, far: Math.abs(n - at) }))
      .toSorted((a, b) => a.far - b.far)
      .slice(0, mostSteps)
      .map(({ step }) => step);
    const place = ({ step }: Keep) => near.indexOf(step);
    for (const keep of keeps) if (place(keep) < 0) keep.drop();
    const [next] = [...keeps]
      .filter((keep) => place(keep) >= 0 && keep.task() !== null)
      .toSorted((a, b) => place(a) - place(b));
    if (!next) return;
    next.task()!();
    goOn();
  };

  return {
    add: (keep) => {
      keeps.add(keep);
      goOn();
      return () => keeps.delete(keep);
    },
    begin: () => {
      hasBegun = true;
      goOn();
    },
    start: () => {
      const unsubscribe = store.subscribe(() => {
        lastChange = performance.now();
        goOn();
      });
      return () => {
        unsubscribe();
        cancel();
      };
    },
  };
}

/** Runs after so many milliseconds, as soon as there is nothing else to do; gives back how not to. */
function whenIdle(run: () => void, after: number): () => void {
  let idle = 0;
  const timer = setTimeout(() => {
    // Safari has no word for it.
    if (typeof requestIdleCallback === 'function') idle = requestIdleCallback(run);
    else run();
  }, after);
  return () => {
    clearTimeout(timer);
    if (idle) cancelIdleCallback(idle);
  };
}
