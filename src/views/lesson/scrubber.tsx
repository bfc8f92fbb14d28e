import { type CSSProperties, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Step } from '../../lessons/step.ts';
import { chapterIn, stepIn, stepsIn } from '../../store/derive.ts';
import { FillButton } from '../room/fill-button.tsx';
import { useChoices, useGradients, usePage } from '../shared/page-context.tsx';
import { useStepMark } from '../shared/step-marks.ts';
import { writeAttribute, writeText } from '../shared/write.ts';
import { playSteps } from './playing.ts';
import { onStepKeys } from './step-keys.ts';

/** The way through the chapter: a tick a step, coloured by pass. Drag it, press it, or use the keys. */
export function Scrubber() {
  const store = useGradients();
  const chapter = useChoices(chapterIn);
  const step = stepIn(store.getState());
  const track = useRef<HTMLDivElement>(null);
  const play = useRef<HTMLButtonElement>(null);
  const { playing, setPlaying } = usePlaying((left) => showWait(play.current!, left));
  const steps = useChoices(stepsIn);
  const last = steps.length - 1;
  const at = steps.indexOf(step);
  const isFirst = useChoices((state) => stepIn(state) === stepsIn(state)[0]);
  const isLast = useChoices((state) => stepIn(state) === stepsIn(state).at(-1));
  const position = useRef<HTMLElement>(null);
  useStepMark((open) => mark(position.current!, open, steps));
  const goTo = (index: number) => store.getState().goTo(chapter.id, steps[index].id);

  const follow = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { left, width } = track.current!.getBoundingClientRect();
    const share = Math.min(Math.max((event.clientX - left) / width, 0), 1);
    goTo(Math.round(share * last));
  };

  return (
    <section className="scrubber" ref={position} aria-label="The way through the steps">
      <button
        type="button"
        className="control"
        aria-label="Previous step"
        disabled={isFirst}
        onClick={() => store.getState().move(-1)}
      >
        <Triangle left />
      </button>
      <button
        ref={play}
        type="button"
        className="control play"
        aria-pressed={playing}
        onClick={() => setPlaying(!playing)}
      >
        {playing ? 'Pause' : 'Play'}
      </button>
      <button
        type="button"
        className="control"
        aria-label="Next step"
        disabled={isLast}
        onClick={() => store.getState().move(1)}
      >
        <Triangle />
      </button>
      <div
        ref={track}
        className="track"
        role="slider"
        tabIndex={0}
        aria-label="Step"
        aria-valuemin={1}
        aria-valuemax={last + 1}
        aria-valuenow={at + 1}
        aria-valuetext={step.title}
        style={{ '--steps': steps.length } as CSSProperties}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          follow(event);
        }}
        onPointerMove={follow}
      >
        {steps.map((each, n) => (
          <span
            key={each.id}
            className={`tick pass-${each.pass}`}
            data-current={n === at ? '' : undefined}
            style={{ left: `${(n / last) * 100}%` }}
            title={each.title}
          />
        ))}
      </div>
      <p className="position">
        <span className="wide">step </span>
        <span className="at">{at + 1}</span> of {last + 1}
        <span className="wide">
          {' · '}
          <span className="pass">{step.pass}</span>
        </span>
      </p>
      <FillButton room="step" />
    </section>
  );
}

/** Shows which of the steps is the open one, to the eye and to a slider. */
function mark(scrubber: Element, step: Step, steps: readonly Step[]) {
  const at = steps.indexOf(step);
  const part = (selector: string) => scrubber.querySelector(selector)!;
  scrubber.querySelectorAll('.tick').forEach((tick, n) => {
    writeAttribute(tick, 'data-current', n === at ? '' : null);
  });
  writeAttribute(part('.track'), 'aria-valuenow', String(at + 1));
  writeAttribute(part('.track'), 'aria-valuetext', step.title);
  writeText(part('.at'), String(at + 1));
  writeText(part('.pass'), step.pass);
}

const Triangle = ({ left = false }: { left?: boolean }) => (
  <svg width="10" height="12" viewBox="0 0 10 12" aria-hidden="true">
    <path d={left ? 'M10 0v12L0 6z' : 'M0 0v12l10-6z'} fill="currentColor" />
  </svg>
);

/** Shows below a button how much of a time is over. Milliseconds. */
function showWait(button: Element, time: number) {
  for (const shown of button.getAnimations()) shown.cancel();
  if (time > 0) button.animate({ backgroundSize: ['0 3px', '100% 3px'] }, time);
}

/** Goes on by itself until the last step, or until the reader takes over. */
function usePlaying(onWait: (left: number) => void) {
  const { store, page } = usePage();
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing) return undefined;
    const words = () => document.querySelector('[aria-current=step] .prose')?.textContent ?? '';
    const stop = playSteps(store, words, () => setPlaying(false), onWait);
    return () => {
      stop();
      onWait(0);
    };
    // oxlint-disable-next-line react/exhaustive-deps -- it is about one button
  }, [playing, store]);
  useEffect(
    () => (page ? onStepKeys(store, page.clock, () => setPlaying((before) => !before)) : undefined),
    [store, page],
  );
  return { playing, setPlaying };
}
