import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { parseNumber } from './parse-number.ts';

interface Props {
  readonly label: string;
  readonly draft: string;
  readonly onKeep: (value: number) => void;
  /** `focus` says whether the number should have the keyboard again. */
  readonly onClose: (focus: boolean) => void;
}

/**
 * The field in which a number is typed. Enter and Tab keep it, or say below what the problem is; Escape
 * and leaving with something that is no number put back what was there.
 */
export function NumberInput({ label, draft, onKeep, onClose }: Props) {
  const [text, setText] = useState(draft);
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const said = useRef<HTMLSpanElement>(null);
  const problemId = useId();
  /** The field goes, and what its going sets off is no wish of the reader's. */
  const closed = useRef(false);

  useEffect(() => {
    input.current?.focus();
    // A number that was there is replaced by typing; a digit that opened the field is continued.
    if (draft.length > 1) input.current?.select();
  }, [draft]);

  // Below the field there may be no room left to see it in.
  useEffect(() => {
    said.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);

  const close = (focus: boolean) => {
    closed.current = true;
    onClose(focus);
  };
  const keep = (event: KeyboardEvent, focus: boolean) => {
    const parsed = parseNumber(text);
    if ('problem' in parsed) {
      event.preventDefault();
      setProblem(parsed.problem);
      return;
    }
    onKeep(parsed.value);
    close(focus);
  };
  const leave = () => {
    if (closed.current) return;
    const parsed = parseNumber(text);
    if (text !== draft && 'value' in parsed) onKeep(parsed.value);
    close(false);
  };

  return (
    <span className="number-input">
      <input
        className="number-field"
        ref={input}
        type="text"
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setProblem(null);
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter') keep(event, true);
          if (event.key === 'Escape') close(true);
          if (event.key === 'Tab') keep(event, false);
        }}
        onBlur={leave}
        onPointerDown={(event) => event.stopPropagation()}
      />
      {problem !== null && (
        <span className="problem" role="alert" id={problemId} ref={said}>
          {problem}
        </span>
      )}
    </span>
  );
}
