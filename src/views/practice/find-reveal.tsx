import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { type Caught, caughtBy } from '../../equations/practice/caught.ts';
import type { Slip } from '../../equations/practice/slip.ts';
import { caughtWords, onlyDerivation } from '../../lessons/practice/caught-words.ts';
import { slipWords } from '../../lessons/practice/slip-words.ts';
import { stepAbout } from '../../lessons/practice/step-about.ts';
import { chapterIn, chosenIn, stepsIn } from '../../store/derive.ts';
import { LineView } from '../derivation/line-view.tsx';
import {
  useChoices,
  useFocus,
  useGradients,
  useNotation,
  useModel,
} from '../shared/page-context.tsx';
import { ClashText } from './clash-text.tsx';
import { useShapeText } from './shape-text.ts';

/** The right line, what is wrong with the other, and which check would have caught it. */
export function FindReveal({ slip, close }: { slip: Slip; close: () => void }) {
  const store = useGradients();
  const notation = useNotation();
  const model = useModel();
  const focus = useFocus();
  const { lines, at, wrong } = slip;
  const { of } = lines[at];
  const heading = useRef<HTMLHeadingElement>(null);
  // It comes as the answer to a press that is gone from the page.
  useEffect(() => heading.current?.focus(), []);
  const step = stepAbout(of, useChoices(stepsIn), model, focus);
  const caught = useMemo(
    () => caughtBy({ of, formula: wrong.formula }, chosenIn(store.getState()), model),
    [store, of, wrong, model],
  );
  const checks = caughtWords(caught, model, notation);
  const isCaught = caught.shapes !== undefined || checks.some(({ catches }) => catches);
  return (
    <section className="reveal">
      <h3 ref={heading} tabIndex={-1}>
        Line {at + 1} should be
      </h3>
      <LineView line={lines[at]} as="symbols" />
      <p>{slipWords(wrong, model, notation)}</p>
      <h3>Would a check have caught it?</h3>
      <ul>
        <Check check="The shapes" catches={caught.shapes !== undefined}>
          <Misfit of={caught.shapes} />
        </Check>
        {checks.map(({ check, catches, words }) => (
          <Check key={check} check={check} catches={catches}>
            {words}
          </Check>
        ))}
      </ul>
      {!isCaught && <p>{onlyDerivation}</p>}
      {step && (
        <div className="buttons">
          <button
            type="button"
            className="control"
            onClick={() => {
              close();
              const state = store.getState();
              state.goTo(chapterIn(state).id, step.id);
            }}
          >
            Go to the step: {step.title}
          </button>
        </div>
      )}
    </section>
  );
}

interface CheckProps {
  readonly check: string;
  readonly catches: boolean;
  readonly children: ReactNode;
}

const Check = ({ check, catches, children }: CheckProps) => (
  <li>
    <strong>
      {check}: {catches ? 'yes' : 'no'}.
    </strong>{' '}
    {children}
  </li>
);

/** What does not fit in a line, where something does not. */
function Misfit({ of }: { of: Caught['shapes'] }) {
  const shapeText = useShapeText();
  if (!of) return 'Everything fits.';
  if ('part' in of) return <ClashText clash={of} />;
  return `The right side is ${shapeText(of.given)}, and the left side ${shapeText(of.wanted)}.`;
}
