import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { at } from '../../core/matrix.ts';
import { preferenceFor, setPreference } from '../../store/preference.ts';
import { wholeTraceIn } from '../../store/unseen.ts';
import type { Attributes } from '../plots/drawing.ts';
import { keepTouches } from '../plots/use-handle.ts';
import { beginDrag, type Gesture } from '../shared/gesture.ts';
import { useFocus, useGradients, useModel } from '../shared/page-context.tsx';
import { zoomOf } from '../shared/zoom.ts';

interface Props {
  readonly action: number;
  /** Where the bars begin, and where one of probability 1 ends. Pixels. */
  readonly bars: readonly [from: number, to: number];
  readonly part: Attributes;
}

/** The end of an action's bar: dragged, it sets the preference that gives this probability. */
export function BarHandle({ action, bars: [from, to], part }: Props) {
  const store = useGradients();
  const { layers } = useModel();
  const { example: state } = useFocus();
  const drag = useRef<{
    readonly gesture: Gesture;
    readonly x: number;
    readonly share: number;
  } | null>(null);
  const valueOf = (name: string) => at(wholeTraceIn(store.getState())[name]!, state, action);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = steps[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    setPreference(store, action, valueOf(layers[0].z) + by * (event.shiftKey ? 0.1 : 1));
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <g
      className="handle sideways"
      role="slider"
      tabIndex={0}
      aria-label={`Probability of action ${action + 1}`}
      aria-valuemin={0}
      aria-valuemax={1}
      {...part}
      aria-valuenow={Number(part['aria-valuenow'])}
      ref={keepTouches}
      onPointerDown={(event: PointerEvent) => {
        const gesture = beginDrag(store, event, () => (drag.current = null));
        if (gesture) drag.current = { gesture, x: event.clientX, share: valueOf('yHat') };
      }}
      onPointerMove={(event: PointerEvent) => {
        if (!drag.current?.gesture.owns(event)) return;
        const { gesture, x, share } = drag.current;
        const moved = (event.clientX - x) / (to - from) / zoomOf(event.currentTarget);
        setPreference(store, action, preferenceFor(store, action, share + moved));
        gesture.join();
      }}
      onKeyDown={onKeyDown}
    >
      <circle className="hold" r={20} />
      <circle className="knob" r={7} />
    </g>
  );
}

/** How far a key moves the preference. */
const steps: Readonly<Record<string, number>> = {
  ArrowRight: 0.1,
  ArrowUp: 0.1,
  ArrowLeft: -0.1,
  ArrowDown: -0.1,
  PageUp: 1,
  PageDown: -1,
};
