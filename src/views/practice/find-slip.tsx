import './find-slip.css';
import { useMemo, useState } from 'react';
import { choicesFor } from '../../equations/practice/choices.ts';
import type { MistakeId } from '../../equations/judging/mistake.ts';
import { type Slip, slipOf } from '../../equations/practice/slip.ts';
import { slipKey } from '../../lessons/practice/keys.ts';
import { mistakeTitle } from '../../lessons/practice/mistake-words.ts';
import { noteSolved, solvedId } from '../../store/workbook.ts';
import { useGradients, useModel } from '../shared/page-context.tsx';
import type { ExerciseProps } from './exercise.ts';
import { FindLines } from './find-lines.tsx';
import { FindReveal } from './find-reveal.tsx';
import { FindSeed } from './find-seed.tsx';
import { ForClass } from './for-class.tsx';
import { PickOne } from './pick-one.tsx';

/** A derivation with one slip in it: the reader points at its line, then says what is wrong with it. */
export function FindSlip({ seed: given, close }: ExerciseProps) {
  const seed = given || 1;
  const model = useModel();
  const slip = useMemo(() => slipOf(model, seed), [model, seed]);
  return (
    <div className="practice find-slip">
      {slip ? (
        // Another network asks anew.
        <Find key={JSON.stringify(model.network)} slip={slip} seed={seed} close={close} />
      ) : (
        <p>In this network there is no line in which a slip could be told.</p>
      )}
      <FindSeed seed={seed} close={close} />
      <ForClass
        exercise="find"
        title="Find the slip"
        variant="Slip"
        seed={seed}
        keyOf={(each) => slipKey(each, model)}
      />
    </div>
  );
}

/** What is worth a look in any line, the quickest first. */
const whereToLook =
  'Another one is wrong: look first at the shapes of a line, then at its signs, its transposes and whether each factor is there.';

type Stage = 'line' | 'what' | 'done';

function Find({ slip, seed, close }: ExerciseProps & { slip: Slip }) {
  const store = useGradients();
  const model = useModel();
  const [stage, setStage] = useState<Stage>('line');
  const [said, setSaid] = useState('');
  const choices = useMemo(() => choicesFor(slip, seed, model), [slip, seed, model]);
  const line = slip.at + 1;

  const point = (at: number) => {
    if (at !== slip.at) return setSaid(`Line ${at + 1} is right. ${whereToLook}`);
    setSaid(`Yes, line ${line} is wrong.`);
    return setStage('what');
  };
  const name = (id: MistakeId) => {
    if (id !== slip.wrong.id) return setSaid(`Not that. Look at line ${line} again.`);
    noteSolved(solvedId(store.getState().chapter, `slip-${seed}`, 'find'));
    setSaid(
      `Yes: ${mistakeTitle[id].replace(/^[A-Z](?=[^A-Z])/, (letter) => letter.toLowerCase())}.`,
    );
    return setStage('done');
  };
  const show = () => {
    setSaid(`The slip is in line ${line}.`);
    setStage('done');
  };
  return (
    <>
      <p>One of these lines is wrong, and all the others are right. Point at it.</p>
      <FindLines slip={slip} found={stage !== 'line'} onPoint={point} />
      {stage === 'what' && (
        <PickOne
          legend={`What is wrong with line ${line}?`}
          options={choices.map((id) => ({ value: id, text: mistakeTitle[id] }))}
          action="That is it"
          onPick={name}
        />
      )}
      <p role="status" className="said">
        {said}
      </p>
      {stage === 'done' ? (
        <FindReveal slip={slip} close={close} />
      ) : (
        <div className="buttons">
          <button type="button" className="control" onClick={show}>
            Show me
          </button>
        </div>
      )}
    </>
  );
}
