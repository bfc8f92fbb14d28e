import { memo, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { contents } from '../../lessons/contents.ts';
import { Opening } from '../../lessons/opening.tsx';
import type { Chapter, Step } from '../../lessons/step.ts';
import { chapterIn, stepIn, stepsIn } from '../../store/derive.ts';
import { ColumnsNote } from '../lesson/columns-note.tsx';
import { terms } from '../lesson/quantity.tsx';
import { ErrorBoundary } from '../shared/error-boundary.tsx';
import { late } from '../shared/late.tsx';
import { useChoices, useFocus, usePainted, useModel } from '../shared/page-context.tsx';
import { useKatex } from './katex-loader.ts';
import { useDrawnAhead } from './drawn-ahead.ts';
import { LineView } from './line-view.tsx';
import { StepBody } from './step-body.tsx';

const Legend = late(async () => (await import('../lesson/legend.tsx')).Legend);
const CopyScript = late(async () => (await import('./copy-script.tsx')).CopyScript);

/** The derivation as its own outline: a line a step, and the open one in its place. */
export function Outline() {
  const chapter = useChoices(chapterIn);
  const current = useChoices(stepIn);
  const next = contents[chapter.number];
  usePainted([current]);
  const steps = useChoices(stepsIn);
  useDrawnAhead(steps[steps.indexOf(current) + 1]);
  const outline = useScrollTo(steps[0], current);
  return (
    <nav className="outline" ref={outline} aria-label={`Steps of chapter ${chapter.number}`}>
      {chapter.number === 1 && (
        <div className="prose opening">
          <Opening {...terms} />
        </div>
      )}
      <Legend />
      <ol>
        {steps.map((step) => (
          <OutlineStep key={step.id} chapter={chapter} step={step} open={step === current} />
        ))}
      </ol>
      <section className="takeaway" aria-label="What to take away">
        <h2>What to take away</h2>
        <ColumnsNote />
        <ErrorBoundary what="The summary">
          <chapter.Takeaway {...terms} />
        </ErrorBoundary>
        <CopyScript />
        {next && (
          <p className="onward">
            <a href={`#/${next.id}/${next.first}`}>
              Next: {next.number} · {next.title}
            </a>
          </p>
        )}
      </section>
    </nav>
  );
}

/**
 * Brings the open step always to the same place, so that the eye can stay there while the steps go
 * by; the first step of a chapter shows the top of the page. A page that has just been opened stays.
 */
function useScrollTo(first: Step, step: Step) {
  const outline = useRef<HTMLElement>(null);
  const katex = useKatex();
  const shown = useRef(step);
  const waiting = useRef(false);
  const isFirst = step === first;
  const bring = () => {
    if (isFirst) for (const each of [outline.current!, window]) each.scrollTo({ top: 0 });
    else outline.current!.querySelector('.step.open')!.scrollIntoView({ block: 'start' });
  };
  useLayoutEffect(() => {
    // Once more when KaTeX comes: the formulas above are taller than what stood in for them.
    if (step === shown.current && (isFirst || !waiting.current)) return;
    shown.current = step;
    waiting.current = katex === null;
    bring();
    // oxlint-disable-next-line react/exhaustive-deps -- what is brought follows from the step
  }, [first, step, katex]);
  useEffect(() => {
    // A page that is made narrow, or wide, scrolls in another place.
    const narrow = matchMedia('(max-width: 899px)');
    narrow.addEventListener('change', bring);
    return () => narrow.removeEventListener('change', bring);
  });
  return outline;
}

interface StepProps {
  readonly chapter: Chapter;
  readonly step: Step;
  readonly open: boolean;
}

/** One line of the outline. Going on to another step renders two of them, and not all. */
const OutlineStep = memo(function OutlineStep({ chapter, step, open }: StepProps) {
  return (
    <li
      className={`step pass-${step.pass} ${open ? 'open' : ''}`}
      data-step={step.id}
      aria-current={open ? 'step' : undefined}
    >
      <a className="step-head" href={`#/${chapter.id}/${step.id}`}>
        <h2>{step.title}</h2>
        {/* Hidden and not taken away, because it will stand there again. */}
        {step.key && (
          <span className="key" hidden={open}>
            <ErrorBoundary what="The line">
              <KeyLine step={step} />
            </ErrorBoundary>
          </span>
        )}
      </a>
      {open && (
        <ErrorBoundary what="The step">
          <StepBody step={step} />
        </ErrorBoundary>
      )}
    </li>
  );
});

function KeyLine({ step }: { step: Step }) {
  const model = useModel();
  const focus = useFocus();
  const line = useMemo(() => step.key!(model, focus).at(-1), [step, model, focus]);
  return line && <LineView line={line} as="key" />;
}
