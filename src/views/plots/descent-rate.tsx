import { useRef } from 'react';
import { valuesIn } from '../../store/derive.ts';
import { Cell } from '../matrix/cell.tsx';
import { chosenText } from '../shared/number-text.ts';
import { useGradients, usePaint } from '../shared/page-context.tsx';
import { Symbol } from '../shared/symbol.tsx';

const [least, most] = [-3, 2];

/** The learning rate: a slider over five powers of ten, and the number itself, to drag or to type. */
export function LearningRate() {
  const store = useGradients();
  const slider = useRef<HTMLInputElement>(null);
  const rate = () => valuesIn(store.getState()).rate[0][0];

  usePaint(() => {
    slider.current!.value = String(exponent(rate()));
    slider.current!.setAttribute('aria-valuetext', chosenText(rate()));
  }, []);

  const set = (power: number) => {
    store.getState().setCell('rate.0.0', Number((10 ** power).toPrecision(3)));
    // One move of the slider is one entry in the history: its first change; the rest join it.
    store.temporal.getState().pause();
  };
  const release = () => store.temporal.getState().resume();

  return (
    <div className="descent-rate">
      <label>
        Learning rate <Symbol of="rate" />
        <input
          ref={slider}
          type="range"
          min={least}
          max={most}
          step={0.01}
          defaultValue={exponent(rate())}
          aria-valuetext={chosenText(rate())}
          onChange={(event) => set(Number(event.target.value))}
          onPointerUp={release}
          onPointerCancel={release}
          onKeyUp={release}
          onBlur={release}
        />
      </label>
      <span className="descent-rate-value">
        <Cell of="rate.0.0" tabbable />
      </span>
    </div>
  );
}

/** Where a rate stands on the slider; one that is not positive stands at its lower end. */
const exponent = (rate: number): number =>
  rate > 0 ? Math.min(Math.max(Math.log10(rate), least), most) : least;
