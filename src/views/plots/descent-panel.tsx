import '../late.css';
import { useRef } from 'react';
import { rewind } from '../../store/descent.ts';
import { useGradients, usePaint } from '../shared/page-context.tsx';
import { writeText } from '../shared/write.ts';
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

/** What descent is doing, in a sentence that is seen while it runs, and heard when it has come to rest. */
function CourseNote() {
  const store = useGradients();
  const seen = useRef<HTMLParagraphElement>(null);
  const heard = useRef<HTMLParagraphElement>(null);
  const write = (element: Element) => void writeText(element, courseText(store.getState()));
  usePaint(() => write(seen.current!), []);
  usePaint(() => write(heard.current!), [], 'rest');
  return (
    <>
      <p ref={seen} className="descent-course" aria-hidden="true" />
      <p ref={heard} className="visually-hidden" role="status" />
    </>
  );
}
