import { useEffect, useRef } from 'react';
import type { Chapter, Step } from '../../lessons/step.ts';
import { chapterIn, sizesIn, stepIn } from '../../store/derive.ts';
import { Quantity } from '../lesson/quantity.tsx';
import { useChoices, useFocus } from '../shared/page-context.tsx';
import { LineView } from './line-view.tsx';
import { StepBody } from './step-body.tsx';

/** The derivation as its own outline: a line a step, and the open one in its place. */
export function Outline() {
  const chapter = useChoices(chapterIn);
  const current = useChoices(stepIn);
  return (
    <nav className="outline" aria-label={`Steps of chapter ${chapter.number}`}>
      <ol>
        {chapter.steps.map((step) => (
          <OutlineStep key={step.id} chapter={chapter} step={step} open={step === current} />
        ))}
      </ol>
      <section className="takeaway" aria-label="What to take away">
        <h2>What to take away</h2>
        <chapter.Takeaway Q={Quantity} />
      </section>
    </nav>
  );
}

function OutlineStep({ chapter, step, open }: { chapter: Chapter; step: Step; open: boolean }) {
  const item = useRef<HTMLLIElement>(null);
  const first = useRef(true);
  useEffect(() => {
    // The page as it opens stays where it is; a move afterwards brings the step into view.
    if (open && !first.current) item.current?.scrollIntoView({ block: 'nearest' });
    first.current = false;
  }, [open]);
  return (
    <li
      ref={item}
      className={`step pass-${step.pass} ${open ? 'open' : ''}`}
      data-step={step.id}
      aria-current={open ? 'step' : undefined}
    >
      <a className="step-head" href={`#/${chapter.id}/${step.id}`}>
        <h2>{step.title}</h2>
        {!open && step.key && <KeyLine step={step} />}
      </a>
      {open && <StepBody step={step} />}
    </li>
  );
}

function KeyLine({ step }: { step: Step }) {
  const sizes = useChoices(sizesIn);
  const focus = useFocus();
  const line = step.key!(sizes, focus).at(-1);
  return <span className="key">{line && <LineView line={line} numbers={false} />}</span>;
}
