import { useLayoutEffect, useRef } from 'react';
import { brokenRules, whatIsBroken } from '../../lessons/broken-rules.ts';
import { useChoices, useGradients, useModel, useNotation } from '../shared/page-context.tsx';
import { markBroken } from './broken-marks.ts';

/** While a rule is broken, says so wherever the reader is, marks the numbers that it changes, and offers to mend it. */
export function BrokenNote() {
  const store = useGradients();
  const broken = useChoices((state) => state.broken);
  const model = useModel();
  const notation = useNotation();
  const note = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (broken ? markBroken(note.current!, store) : undefined), [broken, store]);
  if (!broken) return null;
  return (
    <div className="note broken" role="status" ref={note}>
      <p>
        <strong>Broken on purpose: {brokenRules[broken].title.toLowerCase()}.</strong>{' '}
        <span className="why">{whatIsBroken(broken, model, notation)}</span>
        <span className="mark-legend" hidden>
          {' '}
          A number that it changes is <span data-broken="">marked so</span>.
        </span>
      </p>
      <button type="button" className="control" onClick={() => store.getState().breakRule(null)}>
        Mend it
      </button>
    </div>
  );
}
