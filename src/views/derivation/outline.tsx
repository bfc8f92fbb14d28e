import { memo, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { contents } from '../../lessons/contents.ts';
import { Opening } from '../../lessons/opening.tsx';
import type { Chapter, Step } from '../../lessons/step.ts';
import { hasCoveredLine } from '../../store/covered.ts';
import { chapterIn, stepIn, stepsIn } from '../../store/derive.ts';
import { ColumnsNote } from '../lesson/columns-note.tsx';
import { terms } from '../lesson/quantity.tsx';
import { Coverable } from '../shared/coverable.tsx';
import { ErrorBoundary } from '../shared/error-boundary.tsx';
import { late } from '../shared/late.tsx';
import { useChoices, useFocus, useGradients, useModel, usePage } from '../shared/page-context.tsx';
import { useStepMark } from '../shared/step-marks.ts';
import { writeAttribute } from '../shared/write.ts';
import { narrow } from '../shared/use-media.ts';
import { bringToTop } from './bring-to-top.ts';
import { useKatex } from './katex-loader.ts';
import { KeptStep } from './kept-step.tsx';
import { LineView } from './line-view.tsx';
import { StepBody } from './step-body.tsx';
import { stepItems } from './step-items.ts';

const fetchOutline = () => import('./late-outline.ts');
const Legend = late('The legend', fetchOutline, (here) => here.Legend);
const CopyScript = late('The legend', fetchOutline, (here) => here.CopyScript);

/** The derivation as its own outline: a line a step, and the open one in its place. */
export function Outline() {
  const chapter = useChoices(chapterIn);
  const current = stepIn(useGradients().getState());
  const next = contents[chapter.number];
  const steps = useChoices(stepsIn);
  const hasCovered = useChoices(hasCoveredLine);
  const outline = useScrollTo(chapter);
  useKeeping();
  useStepMark((step) => {
    for (const item of stepItems(outline.current!)) {
      const isOpen = item.getAttribute('data-step') === step.id;
      writeAttribute(item, 'aria-current', isOpen ? 'step' : null);
    }
  });
  return (
    <nav className="outline" ref={outline} aria-label={`Steps of chapter ${chapter.number}`}>
      {chapter.number === 1 && (
        <div className="prose opening">
          <Opening {...terms} />
        </div>
      )}
      <Legend />
      <ol key={chapter.id}>
        {steps.map((step) => (
          <OutlineStep key={step.id} chapter={chapter} step={step} open={step === current} />
        ))}
      </ol>
      <section className="takeaway" aria-label="What to take away">
        <h2>What to take away</h2>
        <ColumnsNote />
        <ErrorBoundary what="The summary">
          {!hasCovered && <chapter.Takeaway {...terms} />}
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
function useScrollTo(chapter: Chapter) {
  const outline = useRef<HTMLElement>(null);
  const { store, page } = usePage();
  const katex = useKatex();
  const shown = useRef(stepIn(store.getState()));
  /** Whether it comes again with KaTeX: the formulas above are taller than what stood in for them. */
  const isWaiting = useRef(false);
  useLayoutEffect(() => {
    const bring = () =>
      bringToTop(outline.current!, shown.current === stepsIn(store.getState())[0]);
    const follow = (isAgain: boolean) => {
      const step = stepIn(store.getState());
      if (step === shown.current && !isAgain) return;
      shown.current = step;
      isWaiting.current = katex === null;
      bring();
    };
    if (isWaiting.current && katex !== null) {
      isWaiting.current = false;
      bring();
    }
    // A page that is made narrow, or wide, scrolls in another place.
    const isNarrow = matchMedia(narrow);
    isNarrow.addEventListener('change', bring);
    const stop = page?.clock.afterFrame(follow, ['step']);
    return () => {
      isNarrow.removeEventListener('change', bring);
      stop?.();
    };
  }, [store, page, katex]);
  useEffect(
    () => (katex && katex !== 'failed' ? katex.stayInPlace(outline.current!) : undefined),
    [katex, chapter],
  );
  return outline;
}

/** Has the steps built before they are opened, once there is all that it takes. */
function useKeeping() {
  const { store, page } = usePage();
  const katex = useKatex();
  useEffect(() => {
    if (!page || !katex || katex === 'failed') return undefined;
    return katex.keepAll(page.keeps, store);
  }, [store, page, katex]);
}

interface StepProps {
  readonly chapter: Chapter;
  readonly step: Step;
  /** Whether it is the open one when it is made. */
  readonly open: boolean;
}

/** One line of the outline, and what the step says below it. */
const OutlineStep = memo(function OutlineStep({ chapter, step, open }: StepProps) {
  return (
    <li
      className={`step pass-${step.pass}`}
      data-step={step.id}
      aria-current={open ? 'step' : undefined}
    >
      <a className="step-head" href={`#/${chapter.id}/${step.id}`}>
        <h2>{step.title}</h2>
        {step.key && (
          <span className="key">
            <ErrorBoundary what="The line">
              <Coverable term={`line.${step.id}`}>
                <KeyLine step={step} />
              </Coverable>
            </ErrorBoundary>
          </span>
        )}
      </a>
      <KeptStep what="The step" step={step} of={StepBody} />
    </li>
  );
});

function KeyLine({ step }: { step: Step }) {
  const model = useModel();
  const focus = useFocus();
  const line = useMemo(() => step.key!(model, focus).at(-1), [step, model, focus]);
  return line && <LineView line={line} as="key" />;
}
