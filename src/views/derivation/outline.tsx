import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { contents } from '../../lessons/contents.ts';
import { Opening } from '../../lessons/opening.tsx';
import type { Chapter, Step } from '../../lessons/step.ts';
import { chapterIn, stepIn } from '../../store/derive.ts';
import { Quantity } from '../lesson/quantity.tsx';
import { FaultFrame } from '../shared/fault-frame.tsx';
import { late } from '../shared/late.tsx';
import { useChoices, useFocus, useSizes } from '../shared/page-context.tsx';
import { katexNow, onKatex } from './katex-loader.ts';
import { LineView } from './line-view.tsx';
import { StepBody } from './step-body.tsx';

const CopyScript = late(async () => (await import('./copy-script.tsx')).CopyScript);

/** The derivation as its own outline: a line a step, and the open one in its place. */
export function Outline() {
  const chapter = useChoices(chapterIn);
  const current = useChoices(stepIn);
  const next = contents[chapter.number];
  return (
    <nav className="outline" aria-label={`Steps of chapter ${chapter.number}`}>
      {chapter.number === 1 && (
        <div className="prose opening">
          <Opening Q={Quantity} />
        </div>
      )}
      <ol>
        {chapter.steps.map((step) => (
          <OutlineStep key={step.id} chapter={chapter} step={step} open={step === current} />
        ))}
      </ol>
      <section className="takeaway" aria-label="What to take away">
        <h2>What to take away</h2>
        <FaultFrame what="The summary">
          <chapter.Takeaway Q={Quantity} />
        </FaultFrame>
        <p className="onward">
          <CopyScript />
        </p>
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

function OutlineStep({ chapter, step, open }: { chapter: Chapter; step: Step; open: boolean }) {
  const item = useRef<HTMLLIElement>(null);
  const katex = useSyncExternalStore(onKatex, katexNow, katexNow);
  const opening = useRef(true);
  const isFirst = step === chapter.steps[0];
  useEffect(() => {
    // Always to the same place, so that the eye can stay there while the steps go by; but a page
    // that opens at the beginning shows its top.
    const stays = !open || (opening.current && isFirst);
    opening.current = false;
    if (stays) return undefined;
    // In the frame, after all else is written: to scroll is to lay the page out.
    const frame = requestAnimationFrame(() => {
      item.current?.scrollIntoView({ block: 'start' });
    });
    return () => cancelAnimationFrame(frame);
    // Once more when KaTeX comes: the formulas above are taller than what stood in for them.
  }, [open, isFirst, katex]);
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
      {open && (
        <FaultFrame what="The step">
          <StepBody step={step} />
        </FaultFrame>
      )}
    </li>
  );
}

function KeyLine({ step }: { step: Step }) {
  const sizes = useSizes();
  const focus = useFocus();
  const line = useMemo(() => step.key!(sizes, focus).at(-1), [step, sizes, focus]);
  return <span className="key">{line && <LineView line={line} as="key" />}</span>;
}
