import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef } from 'react';
import { cellValue } from '../../equations/trace.ts';
import type { Ref } from '../../expr/ref.ts';
import { traceIn } from '../../store/derive.ts';
import { largest } from '../../store/store.ts';
import { beginDrag, type Gesture } from '../shared/gesture.ts';
import { useGradients } from '../shared/page-context.tsx';
import { zoomOf } from '../shared/zoom.ts';

/** A weight that a handle moves, and the ends of its axis. */
export interface HandleRange {
  readonly weight: Ref;
  readonly from: number;
  readonly to: number;
  readonly perPixel: number;
}

interface Drag {
  readonly gesture: Gesture;
  /** Where the pointer was last, and the values there. */
  x: number;
  y: number;
  values: readonly number[];
  moved: boolean;
}

/** Moved less than this, a press is a click and not a drag. Pixels. */
const dragFrom = 3;

/**
 * A handle in a picture that sets one weight sideways and, where given, another upwards: by dragging
 * (Shift for fine) or with the arrow keys. It stays inside the axes, and a drag is one step back.
 */
export function useHandle(across: HandleRange, up?: HandleRange) {
  const store = useGradients();
  const ranges = up ? [across, up] : [across];
  const drag = useRef<Drag | null>(null);
  const click = useRef(true);

  const valueOf = (weight: Ref) => cellValue(traceIn(store.getState()), weight);
  const set = (values: readonly number[], decimals: number) =>
    ranges.forEach((range, n) => {
      store.getState().setCell(range.weight, Number(within(range, values[n]).toFixed(decimals)));
      drag.current?.gesture.join();
    });

  return {
    ref: keepTouches,
    onPointerDown: (event: PointerEvent) => {
      const gesture = beginDrag(store, event, () => (drag.current = null));
      if (!gesture) return;
      const values = ranges.map(({ weight }) => valueOf(weight));
      drag.current = { gesture, x: event.clientX, y: event.clientY, values, moved: false };
      click.current = true;
    },
    onPointerMove: (event: PointerEvent) => {
      if (!drag.current?.gesture.owns(event)) return;
      const { x, y, values, moved } = drag.current;
      const by = [event.clientX - x, y - event.clientY];
      if (!moved && Math.hypot(...by) < dragFrom) return;
      click.current = false;
      const pace = (event.shiftKey ? 0.1 : 1) / zoomOf(event.currentTarget);
      const next = values.map((value, n) => value + by[n] * ranges[n].perPixel * pace);
      // From move to move, so that Shift in the middle changes the pace and not the number.
      Object.assign(drag.current, {
        x: event.clientX,
        y: event.clientY,
        values: next,
        moved: true,
      });
      set(next, event.shiftKey ? 4 : 3);
    },
    /** The end of a drag chooses nothing. */
    onClick: (event: MouseEvent) => {
      if (!click.current) event.stopPropagation();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const move = up ? plane[event.key] : line[event.key];
      if (move) {
        const [which, by] = move;
        const { weight } = ranges[which];
        const value = valueOf(weight) + by * (event.shiftKey ? 0.01 : 0.1);
        store.getState().setCell(weight, Number(within(ranges[which], value).toFixed(6)));
      } else {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

/**
 * A finger on the handle moves it, and does not scroll the page. Browsers heed `touch-action` on a
 * whole picture but not on a part of one, and React’s own listeners come too late to say so.
 */
export function keepTouches(element: Element | null) {
  const keep = (event: Event) => event.preventDefault();
  element?.addEventListener('touchstart', keep, { passive: false });
  return () => element?.removeEventListener('touchstart', keep);
}

const within = ({ from, to }: HandleRange, value: number) =>
  Math.min(Math.max(value, from, -largest), to, largest);

/** Which weight a key moves, and by how many steps; Home and End go as far as the axis does. */
const plane: Readonly<Record<string, readonly [which: 0 | 1, by: number]>> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowUp: [1, 1],
  ArrowDown: [1, -1],
};
const line: typeof plane = {
  ...plane,
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  PageUp: [0, 10],
  PageDown: [0, -10],
  Home: [0, -Infinity],
  End: [0, Infinity],
};
