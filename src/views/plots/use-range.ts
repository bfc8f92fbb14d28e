import { useEffect, useMemo, useReducer } from 'react';
import { modelIn } from '../../store/derive.ts';
import type { State } from '../../store/store.ts';
import { useGradients, useModel, usePaint } from '../shared/page-context.tsx';

interface Range<T> {
  readonly make: (state: State) => T;
  /** Whether the picture can still be drawn in this range. Asked in every frame. */
  readonly holds: (range: T, state: State) => boolean;
  /** Whether the range is still a good one. Asked at rest, and when a drag has ended. */
  readonly suits: (range: T, state: State) => boolean;
}

/**
 * A range of axes that stays calm while a number moves: made anew when `inputs` change, when the
 * numbers have come to rest and it no longer suits them, and at once only where it does not hold.
 * The history is paused during a drag, however long the pointer rests; so a drag has ended when the
 * history goes on.
 */
export function useRange<T>({ make, holds, suits }: Range<T>, inputs: readonly unknown[]): T {
  const store = useGradients();
  const model = useModel();
  const [version, again] = useReducer((count: number) => count + 1, 0);
  // oxlint-disable-next-line react/exhaustive-deps -- the caller says what the range depends on
  const range = useMemo(() => make(store.getState()), [version, ...inputs]);
  const settle = () => {
    const state = store.getState();
    // A drag also ends where the reader goes to another network, which the view is not about yet.
    if (modelIn(state) === model && !suits(range, state)) again();
  };
  usePaint(() => {
    if (!holds(range, store.getState())) again();
  }, [range]);
  usePaint(
    () => {
      if (store.temporal.getState().isTracking) settle();
    },
    [range],
    'rest',
  );
  useEffect(() =>
    store.temporal.subscribe((now, before) => {
      if (now.isTracking && !before.isTracking) settle();
    }),
  );
  return range;
}
