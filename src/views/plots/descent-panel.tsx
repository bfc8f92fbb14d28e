import { useRef } from 'react';
import { rewind } from '../../store/descent.ts';
import { useGradients, usePaint } from '../shared/page-context.tsx';
import { DescentControls } from './descent-controls.tsx';
import { courseText } from './descent-course-text.ts';
import { LossCurve } from './descent-loss.tsx';
import { Predictions } from './descent-predictions.tsx';
import { useRunning } from './descent-running.ts';

/** Descent: what the gradient is for. Steps to take and to take back, and what they do. */
export function DescentPanel() {
  const store = useGradients();
  const running = useRunning();
  const goTo = (step: number) => {
    running.pause();
    rewind(store, step);
  };
  return (
    <section className="descent" aria-label="Descent">
      <DescentControls running={running} goTo={goTo} />
      <CourseNote />
      <div className="descent-plots">
        <LossCurve goTo={goTo} />
        <Predictions />
      </div>
    </section>
  );
}

/** What descent is doing, in a sentence that is heard when it changes. */
function CourseNote() {
  const store = useGradients();
  const note = useRef<HTMLParagraphElement>(null);
  usePaint(() => {
    const text = courseText(store.getState());
    if (note.current!.textContent !== text) note.current!.textContent = text;
  }, []);
  return (
    <p ref={note} className="descent-course" role="status">
      {courseText(store.getState())}
    </p>
  );
}
