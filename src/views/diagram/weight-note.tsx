import { isWeights } from '../../expr/alphabet.ts';
import { cellOf, exists, isRef } from '../../expr/ref.ts';
import { chosenCell, modelIn } from '../../store/derive.ts';
import { LiveNumber } from '../shared/live-number.tsx';
import { useChoices } from '../shared/page-context.tsx';
import { CellSymbol } from '../shared/symbol.tsx';

/** Below a drawing without room for every weight: the number of the one pointed at, or how to see it. */
export function WeightNote() {
  const weight = useChoices((state) => {
    const at = state.pointed !== null && isRef(state.pointed) ? state.pointed : undefined;
    return [at, chosenCell(state)].find(
      (ref) => ref && isWeights(cellOf(ref).name) && exists(ref, modelIn(state)),
    );
  });
  if (!weight) {
    return <p className="hint weight-note">Point at an edge or tap it to see its weight.</p>;
  }
  return (
    <p className="hint weight-note">
      <CellSymbol of={weight} /> =&nbsp;
      <LiveNumber key={weight} of={weight} />
    </p>
  );
}
