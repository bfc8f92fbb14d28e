import './question.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Amount, Choice } from '../../lessons/practice/questions/question.ts';
import { questionOf } from '../../lessons/practice/questions/questions.ts';
import type { Step } from '../../lessons/step.ts';
import { soundIn } from '../../store/sound.ts';
import { noteSolved, solvedId } from '../../store/workbook.ts';
import { bringToTop } from '../derivation/bring-to-top.ts';
import { terms } from '../lesson/quantity.tsx';
import { numberText } from '../shared/number-text.ts';
import { useChoices, useFocus, useGradients } from '../shared/page-context.tsx';
import { AmountAnswer } from './amount-answer.tsx';
import { ChoiceAnswer, ChoiceText, isFormula } from './choice-answer.tsx';
import { Misfit } from './misfit.tsx';

export interface QuestionProps {
  readonly step: Step;
  /** When the reader looks without a guess. */
  readonly onPass: () => void;
}

/** A question that stands before a step's answer; once the reader has committed, both, and why. */
export function Question({ step, onPass }: QuestionProps) {
  const store = useGradients();
  const focus = useFocus();
  const numbers = useChoices((state) => state.numbers);
  const question = useMemo(
    () => questionOf({ ...soundIn(store.getState()), step, focus }),
    // oxlint-disable-next-line react/exhaustive-deps -- what is sound follows from the numbers
    [store, step, focus, numbers],
  );
  /** What the reader committed to, and the question as it was then. */
  const [given, setGiven] = useState<{ question: typeof question; answer: Choice | number }>();
  const told = useRef<HTMLDivElement>(null);
  const line = `line.${step.id}`;
  const uncover = () => store.getState().cover([line], false);
  const commit = (answer: Choice | number) => {
    setGiven({ question, answer });
    noteSolved(solvedId(store.getState().chapter, step.id, 'question'));
    uncover();
    // The answers go, and the focus would be lost with them.
    told.current!.focus();
  };
  const pass = () => {
    uncover();
    onPass();
  };
  // What it covers stood above what was pressed, and the page would be left below it.
  useEffect(() => {
    const outline = told.current!.closest('.outline');
    if (outline) bringToTop(outline);
  }, []);
  const isPassed = useChoices(({ covered }) => !covered.includes(line)) && !given;
  useEffect(() => {
    if (isPassed) pass();
  });
  const asked = given?.question ?? question;
  if (!asked) {
    return (
      <p className="question">
        Of these numbers there is nothing to be asked.{' '}
        <button type="button" className="control" onClick={pass}>
          Show the answer
        </button>
      </p>
    );
  }
  return (
    <div className="question" role="group" aria-label="Before you look">
      <p>
        <asked.Ask {...terms} />
      </p>
      {!given &&
        ('value' in asked.answer ? (
          <AmountAnswer amount={asked.answer} onCommit={commit} />
        ) : (
          <ChoiceAnswer choices={asked.answer} onCommit={commit} />
        ))}
      {!given && (
        <p className="buttons">
          <button type="button" className="control" onClick={pass}>
            Just show it
          </button>
        </p>
      )}
      <div ref={told} role="status" tabIndex={-1}>
        {given && (
          <>
            <Outcome answer={asked.answer} given={given.answer} />
            <p>
              <asked.Why {...terms} />
            </p>
          </>
        )}
      </div>
    </div>
  );
}

interface OutcomeProps {
  readonly answer: readonly Choice[] | Amount;
  readonly given: Choice | number;
}

/** What the reader said beside what it is. */
function Outcome({ answer, given }: OutcomeProps) {
  if (typeof given === 'number') {
    const { value } = answer as Amount;
    return (
      <p>
        You said {numberText(given)}; it is <b>{numberText(value)}</b>.
      </p>
    );
  }
  if (given.isRight)
    return (
      <p>
        <b>Yes:</b> <ChoiceText of={given} />.
      </p>
    );
  const right = (answer as readonly Choice[]).find(({ isRight }) => isRight)!;
  return (
    <>
      <p>
        You said <ChoiceText of={given} />; it is <ChoiceText of={right} />.
      </p>
      {isFormula(given.says) && isFormula(right.says) && (
        <Misfit of={given.says} right={right.says} />
      )}
    </>
  );
}
