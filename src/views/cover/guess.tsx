import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { cellValue } from '../../equations/trace.ts';
import type { Ref } from '../../expr/ref.ts';
import { wholeTraceIn } from '../../store/unseen.ts';
import { isEmbedded } from '../../store/embedded.ts';
import { uncover } from '../../store/covering.ts';
import { judge, type Verdict } from '../../store/guess.ts';
import { useSpoken } from '../shared/cell-props.ts';
import { bringIntoSight } from '../shared/in-sight.ts';
import { useGradients } from '../shared/page-context.tsx';
import { cellText } from '../shared/painter.ts';
import { parseNumber } from '../shared/parse-number.ts';
import { CellSymbol } from '../shared/symbol.tsx';

const wrong: Readonly<Record<Exclude<Verdict, 'right'>, string>> = {
  sign: 'Not yet: it has the other sign.',
  large: 'Not yet: the sign is right, and the size too large.',
  small: 'Not yet: the sign is right, and the size too small.',
};

/** A field for the reader's own value of a covered number, and what it comes to. */
export function Guess({ of, isCovered }: { of: Ref; isCovered: boolean }) {
  const store = useGradients();
  const spoken = useSpoken(of);
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const [isWrong, setWrong] = useState(false);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const answer = useRef<HTMLParagraphElement>(null);

  // The number was chosen to be guessed. Where its panel is not shown, nothing takes the
  // focus; nor in another page, before the reader is in this one.
  useEffect(() => {
    if (!isEmbedded() || document.hasFocus()) field.current?.focus();
  }, []);
  // Below the field there may be no room left to see it in.
  useEffect(() => {
    if (answer.current) bringIntoSight(answer.current);
  }, [said]);

  const shown = () => cellText(of, cellValue(wholeTraceIn(store.getState()), of));
  const show = (words: string) => {
    setSaid(words);
    setWrong(false);
    uncover(store, of);
    // The field goes, and the focus would be lost with it.
    answer.current?.focus();
  };
  const check = (event: FormEvent) => {
    event.preventDefault();
    const parsed = parseNumber(text);
    const verdict = 'value' in parsed && judge(parsed.value, text, of, store.getState());
    if (verdict === 'right') {
      show(`Right: it is ${shown()}.`);
      return;
    }
    setWrong(true);
    setSaid('problem' in parsed ? parsed.problem : wrong[verdict as keyof typeof wrong]);
    field.current?.select();
  };
  return (
    <div className="guess">
      {isCovered && (
        <form onSubmit={check} aria-label="Covered number">
          <label htmlFor={id}>
            Your value for <CellSymbol of={of} />
          </label>
          <input
            ref={field}
            id={id}
            className="number-field"
            type="text"
            inputMode="text"
            autoComplete="off"
            spellCheck={false}
            aria-label={`Your value for ${spoken}`}
            aria-invalid={isWrong}
            aria-describedby={`${id}-said`}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setWrong(false);
            }}
          />
          <button type="submit" className="control">
            Check
          </button>
          <button type="button" className="control" onClick={() => show(`It is ${shown()}.`)}>
            Show it
          </button>
        </form>
      )}
      <p
        id={`${id}-said`}
        className={isWrong ? 'wrong' : ''}
        role="status"
        tabIndex={-1}
        ref={answer}
      >
        {said}
      </p>
    </div>
  );
}
