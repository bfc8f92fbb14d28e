import { useRef } from 'react';
import { valuesIn } from '../../store/derive.ts';
import { refOf } from '../../expr/ref.ts';
import type { Name } from '../../expr/alphabet.ts';
import { Cell } from '../matrix/cell.tsx';
import { chosenText } from '../shared/number-text.ts';
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
  const value = () => valuesIn(store.getState())[of][0][0];

  usePaint(() => {
    slider.current!.value = String(position(value()));
    slider.current!.setAttribute('aria-valuetext', chosenText(value()));
  }, [least, most]);

  const set = (at: number) => {
    store.getState().setCell(refOf(of, 0, 0), Number(valueAt(at).toPrecision(3)));
    // One move of the slider is one entry in the history: its first change; the rest join it.
    store.temporal.getState().pause();
  };
  const release = () => store.temporal.getState().resume();

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
          onPointerUp={release}
          onPointerCancel={release}
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
