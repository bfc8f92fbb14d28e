import { type FocusEvent, type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { largest } from '../../store/store.ts';
import { afterKey, type Draft, draftOf } from './draft.ts';
import { beginDrag, type Gesture } from './gesture.ts';
import { useGradients } from './page-context.tsx';

/** Moved less than this, a press is a click and not a drag. Pixels. */
const dragFrom = 3;

/** A number that the reader sets, wherever it is kept. */
export interface Settable {
  readonly value: () => number;
  readonly set: (value: number) => void;
  /** Looks at it; says whether it was looked at already. */
  readonly choose: () => boolean;
}

interface Drag {
  readonly gesture: Gesture;
  /** Where the pointer was last, and the value there. */
  x: number;
  value: number;
  moved: boolean;
}

/**
 * Makes an element a number that a reader can set: drag it sideways (Shift for fine), use the arrow
 * keys, or type. Works in HTML and in SVG.
 */
export function useNumberField({ value, set: keep, choose }: Settable) {
  const store = useGradients();
  /** Nothing while no number is being typed. */
  const [draft, setDraft] = useState<Draft | null>(null);
  const drag = useRef<Drag | null>(null);

  const set = (next: number) => keep(clamped(next));

  return {
    draft,
    closeDraft: () => setDraft(null),
    set,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        const gesture = beginDrag(store, event, () => (drag.current = null));
        if (gesture) drag.current = { gesture, x: event.clientX, value: value(), moved: false };
      },
      onPointerMove: (event: PointerEvent) => {
        if (!drag.current?.gesture.owns(event)) return;
        const distance = event.clientX - drag.current.x;
        if (!drag.current.moved && Math.abs(distance) < dragFrom) return;
        // From move to move, so that Shift in the middle changes the pace and not the number.
        drag.current.value = stepped(drag.current.value, distance, event.shiftKey ? 0.001 : 0.01);
        drag.current.x = event.clientX;
        drag.current.moved = true;
        set(drag.current.value);
        drag.current?.gesture.join();
      },
      onPointerUp: (event: PointerEvent) => {
        if (!drag.current?.gesture.owns(event)) return;
        const { gesture, moved } = drag.current;
        gesture.end();
        if (!moved && choose()) setDraft(draftOf(value()));
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const by = arrowSteps[event.key];
        if (by !== undefined) {
          set(stepped(value(), by, event.shiftKey ? 0.01 : 0.1));
        } else {
          const next = afterKey(draft, event.key, value());
          if (next === undefined) return;
          if (!draft && !next?.isTyped) choose();
          setDraft(next);
        }
        event.preventDefault();
        event.stopPropagation();
      },
      onBlur: ({ relatedTarget }: FocusEvent) => {
        // Not to the field itself, which has come.
        if (relatedTarget?.matches('.number-field')) return;
        setDraft((typed) => typed && { ...typed, end: 'left' });
      },
    },
  };
}

const arrowSteps: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

const clamped = (value: number) => Math.min(Math.max(value, -largest), largest);

/** A value moved by whole steps, without the tail that binary fractions leave. */
const stepped = (from: number, steps: number, step: number) =>
  Number((from + steps * step).toFixed(6));
