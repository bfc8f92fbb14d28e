import type { PointerEvent } from 'react';
import { exampleIn, stepIn } from '../../store/derive.ts';
import type { GradientsStore } from '../../store/store.ts';

/** Something that is done to numbers by hand: many changes, and one step back. */
export interface Gesture {
  /** Whether an event belongs to it: another finger's does not. */
  owns(event: { readonly pointerId: number }): boolean;
  /** To be told after each of its changes: the first is in the history, with what was there before, and the rest join it. */
  join(): void;
  end(): void;
}

let current: Gesture | null = null;

/**
 * Begins a gesture, of a pointer where it has one. It ends when its owner says so, and by whatever else
 * ends it: the pointer is released elsewhere, taken away or loses what it held, the window is left, the
 * page is about something else, what was done is to be undone. Escape puts back what was there. While
 * one lasts no other begins.
 */
export function beginGesture(
  store: GradientsStore,
  onEnd: () => void,
  pointer?: number,
): Gesture | null {
  if (current) return null;
  const history = () => store.temporal.getState();
  const { pastStates: past, futureStates } = history();
  const over = new AbortController();
  const place = placeIn(store);
  const gesture: Gesture = {
    owns: ({ pointerId }) => pointerId === pointer,
    join: () => {
      // A change that changes nothing is in no history.
      if (history().pastStates !== past) history().pause();
    },
    end: () => {
      over.abort();
      stopFollowing();
      current = null;
      history().resume();
      onEnd();
    },
  };
  const takeBack = () => {
    const { pastStates } = history();
    if (pastStates !== past) {
      history().pause();
      store.setState(pastStates.at(-1)!);
      store.temporal.setState({ pastStates: past, futureStates });
    }
    gesture.end();
  };
  const stopFollowing = store.subscribe(() => {
    if (placeIn(store).some((part, n) => part !== place[n])) gesture.end();
  });
  const ends = (event: Event) => {
    if (!(event instanceof window.PointerEvent) || gesture.owns(event)) gesture.end();
  };
  const { signal } = over;
  for (const type of ['pointerup', 'pointercancel', 'lostpointercapture', 'blur']) {
    window.addEventListener(type, ends, { signal });
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      takeBack();
    } else if (event.ctrlKey || event.metaKey) {
      gesture.end();
    }
  };
  window.addEventListener('keydown', onKey, { signal, capture: true });
  current = gesture;
  return gesture;
}

/** Begins the gesture of a pointer that presses an element, which from then on gets all its moves. */
export function beginDrag(
  store: GradientsStore,
  event: PointerEvent,
  onEnd: () => void,
): Gesture | null {
  if (event.button !== 0) return null;
  const gesture = beginGesture(store, onEnd, event.pointerId);
  if (gesture) event.currentTarget.setPointerCapture(event.pointerId);
  return gesture;
}

/** What the numbers on the page belong to: what is held may be another number elsewhere. */
function placeIn(store: GradientsStore): readonly unknown[] {
  const state = store.getState();
  return [state.chapter, stepIn(state), exampleIn(state), state.numbers.nodes];
}
