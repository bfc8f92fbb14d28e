import { useEffect, useId, useRef, useState } from 'react';

interface Props<T> {
  readonly legend: string;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  /** What the button says that answers with what is picked. */
  readonly action: string;
  readonly onPick: (value: T) => void;
}

/** A question with a few answers in words, of which one is picked and then given. */
export function PickOne<T extends string>({ legend, options, action, onPick }: Props<T>) {
  const name = useId();
  const [picked, setPicked] = useState<T>();
  const first = useRef<HTMLInputElement>(null);
  // The question comes as the answer to a press that is gone from the page.
  useEffect(() => first.current?.focus(), []);
  return (
    <fieldset className="pick-one">
      <legend>{legend}</legend>
      {options.map(({ value, text }, n) => (
        <label key={value}>
          <input
            ref={n === 0 ? first : undefined}
            type="radio"
            name={name}
            checked={picked === value}
            onChange={() => setPicked(value)}
          />
          {text}
        </label>
      ))}
      <button
        type="button"
        className="control"
        disabled={picked === undefined}
        onClick={() => picked !== undefined && onPick(picked)}
      >
        {action}
      </button>
    </fieldset>
  );
}
