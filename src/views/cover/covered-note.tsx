import { useShallow } from 'zustand/react/shallow';
import type { Step } from '../../lessons/step.ts';
import { coveredShownIn } from '../../store/covered-shown.ts';
import { useChoices, useGradients } from '../shared/page-context.tsx';
import { SymbolList } from '../shared/symbol-list.tsx';

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
      Covered until it is guessed: <SymbolList of={names} />. Choose a question mark to guess its
      number.{' '}
      <button type="button" className="control" onClick={uncover}>
        Uncover
      </button>
    </p>
  );
}
