import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Ref } from '../../expr/ref.ts';
import type { Draft } from './draft.ts';
import { bringIntoSight } from './in-sight.ts';
import { parseNumber } from './parse-number.ts';

interface Props {
  readonly label: string;
  readonly draft: Draft;
  /** Above a drawing, at a place in its own units, where the number is a part of it: of which cell. */
  readonly over?: {
    readonly of: Ref;
    readonly drawing: SVGSVGElement;
    readonly x: number;
    readonly y: number;
  };
  readonly onKeep: (value: number) => void;
  /** `focus` says whether the number should have the keyboard again. */
  readonly onClose: (focus: boolean) => void;
}

/**
 * The field in which a number is typed. Enter and Tab keep it, or say below what the problem is; Escape
 * and leaving with something that is no number put back what was there.
 */
export function NumberInput({ label, draft, over, onKeep, onClose }: Props) {
  const [text, setText] = useState(draft.text);
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const said = useRef<HTMLSpanElement>(null);
  const problemId = useId();
  /** The field goes, and what its going sets off is no wish of the reader's. */
  const closed = useRef(false);

  // Below the field there may be no room left to see it in.
  useEffect(() => {
    if (said.current) bringIntoSight(said.current);
  }, [problem]);

  const close = (focus: boolean) => {
    closed.current = true;
    onClose(focus);
  };
  /** Whether the number that was there still stands in the field. */
  const isAsItWas = !draft.isTyped && text === draft.text;
  /** Says whether it could. What is as it was is not set: it would be a step back, and no change. */
  const keep = (focus: boolean) => {
    const parsed = parseNumber(text);
    if ('problem' in parsed) {
      setProblem(parsed.problem);
      return false;
    }
    if (!isAsItWas) onKeep(parsed.value);
    close(focus);
    return true;
  };
  const leave = () => {
    if (closed.current) return;
    const parsed = parseNumber(text);
    if (!isAsItWas && 'value' in parsed) onKeep(parsed.value);
    close(false);
  };
  // Before another key can be pressed: it would go to the number.
  useLayoutEffect(() => {
    if (draft.end === 'left') return leave();
    // The number still has the focus.
    if (draft.end === 'entered' && keep(false)) return;
    input.current!.focus();
    // A number that was there is replaced by typing; one that the reader has begun is continued.
    if (!draft.isTyped) input.current!.select();
    // oxlint-disable-next-line react/exhaustive-deps -- the draft is what the field comes with
  }, []);

  const field = (
    <span className="number-input" data-number={over?.of} style={over && placeOver(over)}>
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
          // Its keys are those of what composes the text.
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') close(true);
          if (event.key !== 'Enter' && event.key !== 'Tab') return;
          if (!keep(event.key === 'Enter')) event.preventDefault();
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
  // No part of the drawing: Safari does not show a field of an SVG in its place.
  return over ? createPortal(field, over.drawing.parentElement!) : field;
}

/** As shares of the drawing, which may become larger or smaller meanwhile. */
function placeOver({ drawing, x, y }: NonNullable<Props['over']>) {
  const { width, height } = drawing.viewBox.baseVal;
  return { left: `${(100 * x) / width}%`, top: `${(100 * y) / height}%` };
}
