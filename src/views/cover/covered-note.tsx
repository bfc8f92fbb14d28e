import { Fragment } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Step } from '../../lessons/step.ts';
import { coveredShownIn } from '../../store/covered-shown.ts';
import { useChoices, useGradients } from '../shared/page-context.tsx';
import { Symbol } from '../shared/symbol.tsx';

/** Where the open step's lines have question marks in them, says why, and offers to take them away. */
export function CoveredNote({ step }: { step: Step }) {
  const store = useGradients();
  const names = useChoices(useShallow((state) => coveredShownIn(step, state)));
  if (names.length === 0) return null;
  const uncover = () => {
    const { covered, cover } = store.getState();
    cover(
      covered.filter((term) => names.includes(term.split('.')[0])),
      false,
    );
  };
  return (
    <p className="hint">
      Covered until it is guessed:{' '}
      {names.map((name, n) => (
        <Fragment key={name}>
          {n > 0 && ', '}
          <Symbol of={name} />
        </Fragment>
      ))}
      . Choose a question mark to guess its number.{' '}
      <button type="button" className="control" onClick={uncover}>
        Uncover
      </button>
    </p>
  );
}
