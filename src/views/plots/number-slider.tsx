import '../late.css';
import { useEffect, useRef } from 'react';
import { valuesIn } from '../../store/derive.ts';
import { refOf } from '../../expr/ref.ts';
import type { Name } from '../../expr/alphabet.ts';
import { Cell } from '../matrix/cell.tsx';
import { chosenText } from '../shared/number-text.ts';
import { beginGesture, type Gesture } from '../shared/gesture.ts';
import { useGradients, usePaint } from '../shared/page-context.tsx';
import { Symbol } from '../shared/symbol.tsx';

interface Props {
  /** The number that is set: the learning rate, or a baseline. */
  readonly of: Name;
  readonly title: string;
  /** The ends of the slider. */
  readonly ends: readonly [least: number, most: number];
  /** Where a number stands on the slider, and the number that is there. */
  readonly position: (value: number) => number;
  readonly valueAt: (position: number) => number;
}

/** A slider for a number, and the number itself, to drag or to type. */
export function NumberSlider({ of, title, ends: [least, most], position, valueAt }: Props) {
  const store = useGradients();
  const slider = useRef<HTMLInputElement>(null);
  const gesture = useRef<Gesture | null>(null);
  const isHeld = useRef(false);
  const value = () => valuesIn(store.getState())[of][0][0];

  usePaint(() => {
    slider.current!.value = String(position(value()));
    slider.current!.setAttribute('aria-valuetext', chosenText(value()));
  }, [least, most]);

  const set = (at: number) => {
    gesture.current ??= beginGesture(store, () => (gesture.current = null));
    store.getState().setCell(refOf(of, 0, 0), Number(valueAt(at).toPrecision(3)));
    gesture.current?.join();
  };
  const release = () => {
    isHeld.current = false;
    gesture.current?.end();
  };
  useEffect(() => {
    // A move of the slider ends with its `change`, whoever made it; while a key is held it goes on.
    const onChange = () => isHeld.current || gesture.current?.end();
    const element = slider.current!;
    element.addEventListener('change', onChange);
    return () => element.removeEventListener('change', onChange);
  }, []);

  return (
    <div className="number-slider">
      <label>
        {title} <Symbol of={of} />
        <input
          ref={slider}
          type="range"
          min={least}
          max={most}
          step={0.01}
          defaultValue={position(value())}
          aria-valuetext={chosenText(value())}
          onChange={(event) => set(Number(event.target.value))}
          onKeyDown={() => (isHeld.current = true)}
          onKeyUp={release}
          onBlur={release}
        />
      </label>
      <span className="number-slider-value">
        <Cell of={refOf(of, 0, 0)} tabbable />
      </span>
    </div>
  );
}
