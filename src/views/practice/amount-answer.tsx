import { useId, useState } from 'react';
import type { Amount } from '../../lessons/practice/questions/question.ts';
import { numberText } from '../shared/number-text.ts';

interface Props {
  readonly amount: Amount;
  readonly onCommit: (guess: number) => void;
}

/** A bar that is dragged to a guess, or moved by keys. */
export function AmountAnswer({ amount: { from, to, by }, onCommit }: Props) {
  const [guess, setGuess] = useState((from + to) / 2);
  const id = useId();
  return (
    <p className="buttons">
      <input
        id={id}
        type="range"
        aria-label="Your guess"
        min={from}
        max={to}
        step={by}
        value={guess}
        onChange={({ target }) => setGuess(Number(target.value))}
        // The arrows move the guess, and not the steps.
        onKeyDown={(event) => event.stopPropagation()}
      />
      <output htmlFor={id}>{numberText(guess)}</output>
      <button type="button" className="control" onClick={() => onCommit(guess)}>
        That is my guess
      </button>
    </p>
  );
}
