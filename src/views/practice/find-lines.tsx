import { useEffect, useId, useRef, useState } from 'react';
import type { Slip } from '../../equations/practice/slip.ts';
import { LineView } from '../derivation/line-view.tsx';

interface Props {
  readonly slip: Slip;
  /** Whether the line with the slip is found: it is marked, and no other can be picked. */
  readonly found: boolean;
  readonly onPoint: (at: number) => void;
}

/** The lines of a derivation, one of which is pointed at. */
export function FindLines({ slip: { lines, at, wrong }, found, onPoint }: Props) {
  const name = useId();
  const [picked, setPicked] = useState<number>();
  const first = useRef<HTMLInputElement>(null);
  // The next slip comes as the answer to a press that is gone from the page.
  useEffect(() => first.current?.focus(), []);
  return (
    <fieldset className="slip-lines">
      <legend className="visually-hidden">The lines of the derivation</legend>
      {lines.map((line, n) => (
        <label key={line.id} data-wrong={(found && n === at) || undefined}>
          <input
            ref={n === 0 ? first : undefined}
            type="radio"
            name={name}
            checked={found ? n === at : picked === n}
            disabled={found && n !== at}
            onChange={() => setPicked(n)}
          />
          <span className="place">{n + 1}</span>
          <LineView line={n === at ? { ...line, right: wrong.formula } : line} as="symbols" />
        </label>
      ))}
      {!found && (
        <button
          type="button"
          className="control"
          disabled={picked === undefined}
          onClick={() => picked !== undefined && onPoint(picked)}
        >
          This line is wrong
        </button>
      )}
    </fieldset>
  );
}
