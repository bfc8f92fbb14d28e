import { type ComponentType, useMemo } from 'react';
import type { Line } from '../../equations/line.ts';
import { isChosen } from '../../expr/alphabet.ts';
import type { Step } from '../../lessons/step.ts';
import { tellingIn } from '../../store/blanks.ts';
import { hasCoveredLine } from '../../store/covered.ts';
import { chapterIn, stepsIn } from '../../store/derive.ts';
import { LineView } from '../derivation/line-view.tsx';
import { BrokenNote } from '../lesson/broken-note.tsx';
import { ColumnsNote } from '../lesson/columns-note.tsx';
import { terms } from '../lesson/quantity.tsx';
import { Coverable, useIsCovered } from '../shared/coverable.tsx';
import { useChoices, useFocus, useGradients, useModel } from '../shared/page-context.tsx';
import { GivenView } from './given.tsx';
import { writtenOut, type WrittenLine } from './written-out.ts';

interface Pictured {
  readonly Picture?: ComponentType<{ step: string }>;
}

/**
 * The open chapter from top to bottom, every step with its prose, its lines and its matrices in
 * numbers: for paper, and for readers without JavaScript. Nothing in it can be pressed. `Picture` is
 * what stands at the end of a step, where nothing else of the page draws.
 */
export function Article({ Picture }: Pictured) {
  const chapter = useChoices(chapterIn);
  const steps = useChoices(stepsIn);
  const tells = tellingIn(useGradients().getState());
  return (
    <article className="article" id={`article-${chapter.id}`}>
      <h2>
        {chapter.number}. {chapter.title}
      </h2>
      <BrokenNote />
      <ColumnsNote />
      {steps.map((step) => (
        <StepSection key={step.id} step={step} tells={tells} Picture={Picture} />
      ))}
      {!useChoices(hasCoveredLine) && (
        <section className="article-step">
          <h3>What to take away</h3>
          <chapter.Takeaway {...terms} />
        </section>
      )}
    </article>
  );
}

interface StepProps extends Pictured {
  readonly step: Step;
  /** Whether a line says what a covered step would. */
  readonly tells: (line: Line) => boolean;
}

function StepSection({ step, tells, Picture }: StepProps) {
  const model = useModel();
  const focus = useFocus();
  const chapter = useChoices((state) => state.chapter);
  const place = `line.${step.id}`;
  const written = useMemo(() => writtenOut(step, model, focus), [step, model, focus]);
  const lines = useMemo(() => step.lines(model, focus), [step, model, focus]);
  const aside = useMemo(() => step.aside?.lines(model, focus) ?? [], [step, model, focus]);
  const isCovered = useIsCovered(place);
  return (
    <section className="article-step" id={`/${chapter}/${step.id}`}>
      <h3>{step.title}</h3>
      {!isCovered && (
        <div className="article-prose">
          <step.Prose {...terms} />
        </div>
      )}
      {lines.length === 0 && step.lit.filter(isChosen).map((of) => <GivenView key={of} of={of} />)}
      <Coverable term={place}>
        {written.map(({ line, as }) =>
          tells(line) ? (
            <p key={line.id}>covered</p>
          ) : (
            <LineBlock key={line.id} line={line} as={as} />
          ),
        )}
      </Coverable>
      {step.aside && !isCovered && (
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
      {Picture && !isCovered && <Picture step={step.id} />}
    </section>
  );
}

const LineBlock = ({ line, as }: WrittenLine) => (
  <div className="article-line">
    <LineView line={line} as={as} />
  </div>
);
