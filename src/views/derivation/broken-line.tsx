import { useRef } from 'react';
import type { Line } from '../../equations/line.ts';
import { scopeIn } from '../../store/derive.ts';
import { useGradients, usePaint } from '../shared/page-context.tsx';
import { brokenText, lineHolds } from './line-holds.ts';

/** Says of a line, while a rule is broken, that its two sides are no longer equal. */
export function BrokenLine({ line }: { line: Line }) {
  const store = useGradients();
  const note = useRef<HTMLParagraphElement>(null);
  usePaint(() => {
    note.current!.hidden = lineHolds(line, scopeIn(store.getState()));
  }, [line]);
  return (
    <p className="broken-line" ref={note} hidden>
      ✗ {brokenText}
    </p>
  );
}
