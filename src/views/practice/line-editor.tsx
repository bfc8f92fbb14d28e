import { type FormEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Name } from '../../expr/alphabet.ts';
import { type Read, readLine } from '../../expr/reading/read-line.ts';
import type { Expr } from '../../expr/tree.ts';
import { useModel, useNotation } from '../shared/page-context.tsx';
import { LineReading } from './line-reading.tsx';
import { LineTokens } from './line-tokens.tsx';

interface Props {
  readonly label: ReactNode;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What the line is of, where its text does not say so. */
  readonly left?: Expr;
  /** The quantities that can be put in by tapping them. */
  readonly names: readonly Name[];
  /** Another number than before brings the focus to the field. */
  readonly focusOn?: number;
  readonly onCheck: (read: Read) => void;
  readonly children?: ReactNode;
}

/** A field for a line of the derivation, and below it how the line is read while it is typed. */
export function LineEditor({
  label,
  text,
  onText,
  left,
  names,
  onCheck,
  focusOn,
  children,
}: Props) {
  const model = useModel();
  const notation = useNotation();
  const read = useMemo(() => readLine(text, model, notation), [text, model, notation]);
  /** Whether a line was to be checked that cannot be read; until another letter is typed. */
  const [isRefused, setRefused] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current!.focus(), [focusOn]);
  const change = (changed: string) => {
    setRefused(false);
    onText(changed);
  };
  const check = (event: FormEvent) => {
    event.preventDefault();
    if (read.kind === 'read') {
      onCheck(read);
      return;
    }
    setRefused(true);
    field.current!.focus();
    if (text !== '') field.current!.setSelectionRange(read.at, read.at + read.length);
  };
  return (
    <form className="line-editor" onSubmit={check}>
      <label htmlFor={id}>{label}</label>
      <input
        ref={field}
        id={id}
        type="text"
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        aria-invalid={isRefused}
        aria-describedby={`${id}-read`}
        value={text}
        onChange={({ target }) => change(target.value)}
      />
      <LineTokens
        names={names}
        onToken={(token) => {
          field.current!.setRangeText(token, ...selectionOf(field.current!), 'end');
          change(field.current!.value);
        }}
        onBack={() => {
          const [from, to] = selectionOf(field.current!);
          field.current!.setRangeText('', from === to ? Math.max(from - 1, 0) : from, to, 'end');
          change(field.current!.value);
        }}
      />
      <LineReading id={`${id}-read`} text={text} read={read} left={left} isRefused={isRefused} />
      <p className="buttons">
        {children}
        <button type="submit" className="control">
          Check
        </button>
      </p>
    </form>
  );
}

const selectionOf = ({ selectionStart, selectionEnd, value }: HTMLInputElement) =>
  [selectionStart ?? value.length, selectionEnd ?? value.length] as const;
