import { useLayoutEffect, useRef } from 'react';
import { breakage } from '../../equations/breakage.ts';
import type { BrokenRule } from '../../equations/broken-rule.ts';
import { brokenHeading, whatIsBroken } from '../../lessons/what-is-broken.ts';
import { whereBroken } from '../../store/where-broken.ts';
import { useChoices, useGradients, useModel, useNotation } from '../shared/page-context.tsx';
import { markBroken } from './broken-marks.ts';

/** While a rule is broken, says so wherever the reader is, marks the numbers that it changes, and offers to mend it. */
export function BrokenNote() {
  const store = useGradients();
  const broken = useChoices((state) => state.broken);
  const model = useModel();
  const notation = useNotation();
  const note = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () => (broken ? markBroken(note.current!, store, model) : undefined),
    [broken, store, model],
  );
  if (!broken) return null;
  return (
    <div className="note broken" role="status" ref={note}>
      <p>
        <strong>{brokenHeading(broken, model)}</strong>{' '}
        <span className="why">{whatIsBroken(broken, model, notation)}</span>
        <WhereItShows rule={broken} />
        <span className="mark-legend" hidden>
          {' '}
          A number that it changes is{' '}
          <span className="mark-sample" data-broken="">
            marked so
          </span>
          .
        </span>
      </p>
      <button type="button" className="control" onClick={() => store.getState().breakRule(null)}>
        Mend it
      </button>
    </div>
  );
}

/** The same beside the choice of the rule. */
export function BrokenWords() {
  const model = useModel();
  const notation = useNotation();
  return (
    model.broken && (
      <p className="broken-line">
        {whatIsBroken(model.broken, model, notation)}
        <WhereItShows rule={model.broken} />
      </p>
    )
  );
}

/** Where a rule cannot be broken, leads to a network in which it can. */
function WhereItShows({ rule }: { rule: BrokenRule }) {
  const model = useModel();
  const notation = useNotation();
  if (breakage(rule, model).changed.length > 0) return null;
  return (
    <>
      {' '}
      It shows where every matrix is 2×2: <a href={whereBroken(rule, notation)}>see it there</a>.
    </>
  );
}
