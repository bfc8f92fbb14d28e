import { useState } from 'react';
import { useStore } from 'zustand';
import type { Focus } from '../../equations/line.ts';
import type { Model } from '../../equations/network.ts';
import { underItsName } from '../../expr/live.ts';
import { lineToWrite } from '../../lessons/practice/line-to-write.ts';
import { mayAsk } from '../../lessons/practice/questions/question-kinds.ts';
import type { Step } from '../../lessons/step.ts';
import { ask } from '../../store/asking.ts';
import { coveredWith } from '../../store/covering.ts';
import { type Practised, workbook, solvedId } from '../../store/workbook.ts';
import { ErrorBoundary } from '../shared/error-boundary.tsx';
import { onDemand } from '../shared/on-demand.tsx';
import { useIsCovered } from '../shared/coverable.tsx';
import { useChoices, useFocus, useGradients, useModel } from '../shared/page-context.tsx';

const Question = onDemand(
  'The question',
  () => import('./question.tsx'),
  (here) => here.Question,
);

const CoveredNote = onDemand(
  'What is covered',
  () => import('../cover/cover.ts'),
  (here) => here.CoveredNote,
);

/** What a reader can do by themselves at a step before they look at its lines. */
export function StepPractice({ step }: { step: Step }) {
  const hasCovers = useChoices(({ covered }) => covered.length > 0);
  return (
    <ErrorBoundary what="What can be practised">
      <Offered step={step} />
      {hasCovers && <CoveredNote step={step} />}
    </ErrorBoundary>
  );
}

function Offered({ step }: { step: Step }) {
  const store = useGradients();
  const [model, focus] = [useModel(), useFocus()];
  const line = lineToWrite(step, model, focus);
  const isCovered = useIsCovered(`line.${step.id}`);
  const [isAsked, setAsked] = useState(false);
  const [hasGuessed, hasWritten] = [useIsSolved(step, 'question'), useIsSolved(step, 'write')];
  const asks = mayAsk(step);
  // What a teacher has covered is asked for too.
  if (asks && isCovered && !isAsked) setAsked(true);
  if (!line && !asks) return null;
  return (
    <>
      <div className="copies" role="group" aria-label="Do it yourself">
        {asks && !isAsked && (
          <button
            type="button"
            className="control"
            onClick={() => ask(store, answersOf(step, model, focus))}
          >
            Guess first
          </button>
        )}
        {hasGuessed && <span>guessed</span>}
        {line && (
          <button
            type="button"
            className="control"
            onClick={() => store.getState().practise({ exercise: 'write', seed: 0 })}
          >
            Write it yourself
          </button>
        )}
        {hasWritten && <span>✓ written</span>}
      </div>
      {isAsked && <Question step={step} onPass={() => setAsked(false)} />}
    </>
  );
}

/**
 * What a question covers: the step, the quantity that its lines come to and, where that is a gradient, the
 * weights after the update, from which it could be worked out.
 */
function answersOf(step: Step, model: Model, focus: Focus): string[] {
  const left = step.product(model, focus).at(-1)?.left;
  const of = left && underItsName(left);
  if (!of || !('name' in of)) return [`line.${step.id}`];
  return [`line.${step.id}`, ...coveredWith(of.name, model)];
}

function useIsSolved(step: Step, what: Practised): boolean {
  const chapter = useChoices((state) => state.chapter);
  return useStore(workbook, ({ solved }) => solved.includes(solvedId(chapter, step.id, what)));
}
