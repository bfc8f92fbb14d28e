import { useMemo, useRef } from 'react';
import type { Line } from '../../equations/line.ts';
import { evaluate } from '../../expr/evaluate.ts';
import { gradientNamed, namesGradients } from '../../expr/live.ts';
import { scopeOf } from '../../equations/trace.ts';
import { modelIn } from '../../store/derive.ts';
import { wholeTraceIn } from '../../store/unseen.ts';
import { useGradients, usePaint } from '../shared/page-context.tsx';

/** Two sides that are equal differ by rounding, and where one is a difference quotient a little more. */
const tolerance = 1e-6;

/** Says of a line, while a rule is broken, that its two sides are no longer equal. */
export function BrokenLine({ line: { left, right } }: { line: Line }) {
  const store = useGradients();
  const note = useRef<HTMLParagraphElement>(null);
  const quantity = useMemo(() => gradientNamed(left) ?? left, [left]);
  const isNaming = useMemo(() => namesGradients(right), [right]);
  usePaint(() => {
    if (isNaming) return;
    const state = store.getState();
    const scope = scopeOf(wholeTraceIn(state), modelIn(state));
    const [a, b] = [evaluate(quantity, scope), evaluate(right, scope)];
    note.current!.hidden = a.values.every((value, n) => {
      const other = b.values[n];
      return Math.abs(value - other) <= tolerance * Math.max(1, Math.abs(value), Math.abs(other));
    });
  }, [isNaming, quantity, right]);
  return (
    <p className="broken-line" ref={note} hidden>
      ✗ Not while the rule is broken: the left side has another value.
    </p>
  );
}
