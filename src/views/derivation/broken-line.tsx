import { useRef } from 'react';
import type { Line } from '../../equations/line.ts';
import { evaluate, type Scope } from '../../expr/evaluate.ts';
import { underItsName, namesGradients } from '../../expr/live.ts';
import { scopeOf } from '../../equations/trace.ts';
import { modelIn } from '../../store/derive.ts';
import { wholeTraceIn } from '../../store/unseen.ts';
import { useGradients, usePaint } from '../shared/page-context.tsx';

/** Two sides that are equal differ by rounding, and where one is a difference quotient a little more. */
const tolerance = 1e-6;

/** Whether the two sides of a line are equal; one that only gives gradients their names always holds. */
export function lineHolds({ left, right }: Line, scope: Scope): boolean {
  if (namesGradients(right)) return true;
  const [a, b] = [evaluate(underItsName(left), scope), evaluate(right, scope)];
  return a.values.every((value, n) => {
    const other = b.values[n];
    return Math.abs(value - other) <= tolerance * Math.max(1, Math.abs(value), Math.abs(other));
  });
}

/** What is said of a line that does not hold. */
export const brokenText = 'Not while the rule is broken: the left side has another value.';

/** Says of a line, while a rule is broken, that its two sides are no longer equal. */
export function BrokenLine({ line }: { line: Line }) {
  const store = useGradients();
  const note = useRef<HTMLParagraphElement>(null);
  usePaint(() => {
    const state = store.getState();
    note.current!.hidden = lineHolds(line, scopeOf(wholeTraceIn(state), modelIn(state)));
  }, [line]);
  return (
    <p className="broken-line" ref={note} hidden>
      ✗ {brokenText}
    </p>
  );
}
