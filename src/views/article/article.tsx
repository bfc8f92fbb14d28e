import { useMemo } from 'react';
import type { Line } from '../../equations/line.ts';
import { countOfPaths, overPaths } from '../../equations/weight-paths.ts';
import { isChosen } from '../../expr/alphabet.ts';
import type { Step } from '../../lessons/step.ts';
import { chapterIn, stepsIn } from '../../store/derive.ts';
import { LineView } from '../derivation/line-view.tsx';
import { BrokenNote } from '../lesson/broken-note.tsx';
import { ColumnsNote } from '../lesson/columns-note.tsx';
import { terms } from '../lesson/quantity.tsx';
import { useChoices, useFocus, useModel } from '../shared/page-context.tsx';
import { GivenView } from './given.tsx';

/**
 * The open chapter from top to bottom, every step with its prose, its lines and its matrices in
 * numbers: for paper, and for readers without JavaScript. Nothing in it can be pressed.
 */
export function Article() {
  const chapter = useChoices(chapterIn);
  const steps = useChoices(stepsIn);
  return (
    <article className="article" id={`article-${chapter.id}`}>
      <h2>
        {chapter.number}. {chapter.title}
      </h2>
      <BrokenNote />
      <ColumnsNote />
      {steps.map((step) => (
        <StepSection key={step.id} step={step} />
      ))}
      <section className="article-step">
        <h3>What to take away</h3>
        <chapter.Takeaway {...terms} />
      </section>
    </article>
  );
}

function StepSection({ step }: { step: Step }) {
  const model = useModel();
  const focus = useFocus();
  const lines = useMemo(() => step.lines(model, focus), [step, model, focus]);
  const aside = useMemo(() => step.aside?.lines(model, focus) ?? [], [step, model, focus]);
  const { paths } = step;
  const along = useMemo(() => (paths ? overPaths(paths)(model, focus) : []), [paths, model, focus]);
  // More products than these would fill the page.
  const isLong = paths !== undefined && countOfPaths(paths, model) > 8;
  const [product] = useMemo(() => step.product(model, focus), [step, model, focus]);
  return (
    <section className="article-step">
      <h3>{step.title}</h3>
      <div className="article-prose">
        <step.Prose {...terms} />
      </div>
      {lines.length === 0 && step.lit.filter(isChosen).map((of) => <GivenView key={of} of={of} />)}
      {lines.map((line) => (
        <LineBlock key={line.id} line={line} as={saysSame(line, product) ? 'values' : 'numbers'} />
      ))}
      {lines.every((line) => !saysSame(line, product)) && <LineBlock line={product} as="values" />}
      {along.map((line) => (
        <LineBlock key={line.id} line={line} as={isLong ? 'symbols' : 'numbers'} />
      ))}
      {step.aside && (
        <section className="article-aside">
          <h4>{step.aside.title}</h4>
          <div className="article-prose">
            <step.aside.Prose {...terms} />
          </div>
          {aside.map((line) => (
            <LineBlock key={line.id} line={line} as="symbols" />
          ))}
        </section>
      )}
    </section>
  );
}

/** ∂L/∂W and its other name dW are the same on the left; what they are equal to tells. */
const saysSame = (a: Line, b: Line) => JSON.stringify(a.right) === JSON.stringify(b.right);

const LineBlock = ({ line, as }: { line: Line; as: 'symbols' | 'numbers' | 'values' }) => (
  <div className="article-line">
    <LineView line={line} as={as} />
  </div>
);
