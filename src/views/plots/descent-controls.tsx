import { useRef, useState } from 'react';
import { descentIn } from '../../store/descent.ts';
import { lengthOf } from '../../store/descent-run.ts';
import { useChoices, useGradients, usePaint } from '../shared/page-context.tsx';
import { LearningRate } from './descent-rate.tsx';
import type { useRunning } from './descent-running.ts';

interface Props {
  readonly running: ReturnType<typeof useRunning>;
  readonly goTo: (step: number) => void;
}

/** The ways to take steps, the learning rate, and the way back over the steps taken. */
export function DescentControls({ running: { running, play, pause, take }, goTo }: Props) {
  const atStart = useChoices((state) => descentIn(state).step === 0);
  const [aFrame, setAFrame] = useState(1);
  return (
    <div className="descent-controls">
      <div className="descent-buttons" role="group" aria-label="Steps of descent">
        <button type="button" className="control" onClick={() => take(1)}>
          One step
        </button>
        <button
          type="button"
          className="control descent-play"
          aria-label={running ? 'Pause descent' : 'Play descent'}
          aria-pressed={running}
          onClick={() => (running ? pause() : play(aFrame))}
        >
          {running ? 'Pause' : 'Play'}
        </button>
        <label>
          <span className="visually-hidden">Steps a frame, while it plays</span>
          <select
            value={aFrame}
            onChange={(event) => {
              setAFrame(Number(event.target.value));
              if (running) play(Number(event.target.value));
            }}
          >
            {[1, 10, 100].map((steps) => (
              <option key={steps} value={steps}>
                {steps === 1 ? '1 step a frame' : `${steps} steps a frame`}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="control" onClick={() => take(10_000)}>
          10,000 steps
        </button>
        <button type="button" className="control" disabled={atStart} onClick={() => goTo(0)}>
          Back to the start
        </button>
      </div>
      <LearningRate />
      <StepSlider goTo={goTo} />
    </div>
  );
}

/** Any step of the run, to go back to or forth to. */
function StepSlider({ goTo }: Pick<Props, 'goTo'>) {
  const store = useGradients();
  const slider = useRef<HTMLInputElement>(null);
  const output = useRef<HTMLSpanElement>(null);
  const empty = useChoices((state) => lengthOf(descentIn(state).run) === 0);
  const at = () => {
    const { run, step } = descentIn(store.getState());
    const [now, all] = [step, lengthOf(run)].map((count) => count.toLocaleString('en'));
    return { step, length: lengthOf(run), text: `step ${now} of ${all}` };
  };
  usePaint(() => {
    const { step, length, text } = at();
    slider.current!.max = String(length);
    slider.current!.value = String(step);
    slider.current!.setAttribute('aria-valuetext', text);
    output.current!.textContent = text;
  }, []);
  return (
    <div className="descent-step">
      <input
        ref={slider}
        type="range"
        aria-label="Step of the run"
        min={0}
        max={at().length}
        step={1}
        defaultValue={at().step}
        disabled={empty}
        aria-valuetext={at().text}
        onChange={(event) => goTo(Number(event.target.value))}
      />
      <span ref={output} aria-hidden="true">
        {at().text}
      </span>
    </div>
  );
}
