/** Builds the views that are kept before they are asked for. Fetched with KaTeX, which it takes. */
import type { Step } from '../../lessons/step.ts';
import { stepIn, stepsIn } from '../../store/derive.ts';
import type { GradientsStore } from '../../store/store.ts';
import type { Keep, Keeps } from './keeps.ts';

/** So long after the last that a reader did there is nothing else to do. Milliseconds. */
const quiet = 100;

/** Of so many steps, the nearest to the open one, the views are kept: memory is not without end. */
const mostSteps = 24;

/** Does what is to be done of all, one task at a time and the nearest first, whenever there is nothing else to do. */
export function keepAll(keeps: Keeps, store: GradientsStore): () => void {
  let lastChange = 0;
  let cancel = () => {};
  const goOn = () => {
    cancel();
    cancel = whenIdle(work, lastChange + quiet - performance.now());
  };
  const work = () => {
    const next = nextOf(keeps.all, nearestIn(store));
    if (!next) return;
    next();
    goOn();
  };
  keeps.onAdd = goOn;
  const unsubscribe = store.subscribe(() => {
    lastChange = performance.now();
    goOn();
  });
  goOn();
  return () => {
    unsubscribe();
    cancel();
  };
}

/** The steps whose views are kept, the nearest first. */
function nearestIn(store: GradientsStore): readonly Step[] {
  const steps = stepsIn(store.getState());
  const at = steps.indexOf(stepIn(store.getState()));
  return steps
    .map((step, n) => ({ step, far: Math.abs(n - at) }))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, mostSteps)
    .map(({ step }) => step);
}

function nextOf(all: ReadonlySet<Keep>, near: readonly Step[]): (() => void) | undefined {
  const tasks = [...all].flatMap((keep) => {
    const place = near.indexOf(keep.step);
    const run = place < 0 ? keep.drop() : keep.task();
    return run ? [{ place, run }] : [];
  });
  return tasks.toSorted((a, b) => a.place - b.place)[0]?.run;
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
