import { useState } from 'react';
import { judge, type Verdict } from '../../equations/judging/judge.ts';
import type { Line } from '../../equations/line.ts';
import type { Scope } from '../../expr/evaluate.ts';
import type { Read } from '../../expr/reading/read-line.ts';
import { quantityClaimed } from '../../lessons/practice/claim.ts';
import { isSettled } from '../../lessons/practice/settled.ts';
import { lineToWrite } from '../../lessons/practice/line-to-write.ts';
import type { Step } from '../../lessons/step.ts';
import { stepIn, stepsIn } from '../../store/derive.ts';
import { soundIn } from '../../store/sound.ts';
import { noteSolved, solvedId } from '../../store/workbook.ts';
import { LineView } from '../derivation/line-view.tsx';
import { useChoices, useFocus, useGradients, useModel } from '../shared/page-context.tsx';
import { CloseButton } from '../shared/dialog.tsx';
import type { ExerciseProps } from './exercise.ts';
import { Hints } from './hints.tsx';
import { LineEditor } from './line-editor.tsx';
import { namesAround } from './names-around.ts';
import { StepsWith } from './steps-with.tsx';
import { VerdictText } from './verdict-text.tsx';

/** The reader writes the line that the open step comes to; then the step's own is shown beside it. */
export function WriteLine({ close }: ExerciseProps) {
  const step = useChoices(stepIn);
  const line = lineToWrite(step, useModel(), useFocus());
  return line ? (
    <OneLine key={step.id} step={step} line={line} close={close} />
  ) : (
    <div className="practice">
      <p>The open step comes to no line of matrices. These do.</p>
      <StepsWith title="Lines of this chapter" has={() => true} />
      <CloseButton close={close} />
    </div>
  );
}

interface Answer {
  readonly verdict: Verdict;
  readonly written: Read;
  /** Whether it is right, and says what was asked for by what comes before it. */
  readonly isSettled: boolean;
}

interface Props {
  readonly step: Step;
  readonly line: Line;
  readonly close: () => void;
}

function OneLine({ step, line, close }: Props) {
  const store = useGradients();
  const model = useModel();
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<Answer | 'shown'>();
  const isRight = answer !== undefined && answer !== 'shown' && answer.isSettled;
  const uncover = () => store.getState().cover([`line.${step.id}`], false);
  const check = (written: Read) => {
    const state = store.getState();
    const sound = soundIn(state);
    const verdict = judge(written, line, sound.scope, sound.model);
    const of = quantityClaimed(line.left)!;
    const isAnswer = verdict.kind === 'right' && isSettled(written.right, of, sound.model);
    setAnswer({ verdict, written, isSettled: isAnswer });
    if (!isAnswer) return;
    noteSolved(solvedId(state.chapter, step.id, 'write'));
    uncover();
  };
  const next = useNextToWrite();
  return (
    <div className="practice">
      <p>
        {step.title}: what is <LineView line={{ right: line.left }} as="key" />? Write it with
        matrices; any form is right that comes to the same.
      </p>
      <LineEditor
        label="Your line"
        text={text}
        onText={(changed) => {
          setText(changed);
          setAnswer(undefined);
        }}
        left={line.left}
        names={namesAround(line, model)}
        onCheck={check}
      >
        <Hints line={line} />
        <button
          type="button"
          className="control"
          onClick={() => {
            setAnswer('shown');
            uncover();
          }}
        >
          Show it
        </button>
      </LineEditor>
      <div role="status" className="verdict">
        {answer && answer !== 'shown' && (
          <Said {...answer} line={line} scope={soundIn(store.getState()).scope} />
        )}
        {(isRight || answer === 'shown') && (
          <p>
            The page has <LineView line={line} as="symbols" />
          </p>
        )}
      </div>
      <p className="buttons">
        {isRight && next && (
          <button type="button" className="control" onClick={() => store.getState().goTo(...next)}>
            Next line
          </button>
        )}
        <CloseButton close={close} />
      </p>
    </div>
  );
}

/** What is said of an answer. */
const Said = ({ isSettled: isAnswer, ...said }: Answer & { line: Line; scope: Scope }) =>
  said.verdict.kind === 'right' && !isAnswer ? (
    <p className="wrong">That is true, and no answer yet: say it by what comes before it.</p>
  ) : (
    <VerdictText {...said} />
  );

/** The chapter, and its next step that comes to a line. */
function useNextToWrite() {
  const steps = useChoices(stepsIn);
  const step = useChoices(stepIn);
  const chapter = useChoices((state) => state.chapter);
  const [model, focus] = [useModel(), useFocus()];
  const next = steps.slice(steps.indexOf(step) + 1).find((each) => lineToWrite(each, model, focus));
  return next && ([chapter, next.id] as const);
}
