/** Builds the views that are kept before they are asked for. Fetched with KaTeX, which it takes. */
import type { Step } from '../../lessons/step.ts';
import { stepIn, stepsIn } from '../../store/derive.ts';
import type { GradientsStore } from '../../store/store.ts';
import type { Keep, Keeps } from './keeps.ts';

/** So long after the last that a reader did there is nothing else to do. Milliseconds. */
const quiet = 100;

/** In a page of so many elements nothing is built any more: memory is not without end. */
const mostElements = 36_000;

/** Does what is to be done of all, the nearest first, whenever there is nothing else to do. */
export function keepAll(keeps: Keeps, store: GradientsStore): () => void {
  let lastChange = 0;
  let cancel = () => {};
  const goOn = () => {
    cancel();
    cancel = whenIdle(work, lastChange + quiet - performance.now());
  };
  const work = () => {
    const next = nextOf(keeps.all, distanceIn(store));
    for (const each of next) each?.();
    if (next.length > 0) goOn();
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

/** How many steps away from the open one a step is. */
function distanceIn(store: GradientsStore): (step: Step) => number {
  const steps = stepsIn(store.getState());
  const at = steps.indexOf(stepIn(store.getState()));
  return (step) => Math.abs(steps.indexOf(step) - at);
}

/**
 * What is to be done next. The views of a step are built together: one by one, each would take a frame of its
 * own. Where the page is full, what is farther than they are goes before something new comes.
 */
function nextOf(
  all: ReadonlySet<Keep>,
  distance: (step: Step) => number,
): readonly ((() => void) | null)[] {
  const nearestFirst = [...all].toSorted((a, b) => distance(a.step) - distance(b.step));
  const next = nearestFirst.find(({ task }) => task());
  if (!next) return [];
  if (next.isBuilt()) return [next.task()];
  if (next.drop() || !isFull()) {
    return nearestFirst
      .filter(({ step, isBuilt }) => step === next.step && !isBuilt())
      .map(({ task }) => task());
  }
  const farthest = nearestFirst.findLast(({ drop }) => drop());
  const isFarther = farthest && distance(farthest.step) > distance(next.step);
  return isFarther ? [farthest.drop()] : [];
}

const isFull = () => document.getElementsByTagName('*').length > mostElements;

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
