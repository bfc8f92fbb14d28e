import '../late.css';
import { gradientOf } from '../../expr/alphabet.ts';
import { trainedOf } from '../../equations/network.ts';
import { cellValue } from '../../equations/trace.ts';
import { selectedWeight, traceIn } from '../../store/derive.ts';
import { RulePicker } from '../lesson/rule-picker.tsx';
import { onDemand } from '../shared/on-demand.tsx';
import { useChoices, useGradients, useModel } from '../shared/page-context.tsx';
import { CheckTable } from './check-table.tsx';
import { gradientRef } from './plot-data.ts';
import { Quotient } from './quotient.tsx';
import { ToleranceText } from './tolerance-text.tsx';

const BrokenWords = onDemand(
  'What is said of a broken rule',
  () => import('../lesson/broken-note.tsx'),
  (here) => here.BrokenWords,
);

/** Every gradient beside its central differences, and how such a difference comes to be one. */
export function Check() {
  const model = useModel();
  const store = useGradients();
  const broken = useChoices((state) => state.broken);
  const open = useChoices(({ plots }) => plots.epsilon !== null);
  const isCovered = useChoices((state) =>
    Number.isNaN(cellValue(traceIn(state), gradientRef(selectedWeight(state)))),
  );
  return (
    <div className="picture check">
      <div className="check-head">
        <h3>Every entry, checked</h3>
        <RulePicker />
        {broken && <BrokenWords />}
      </div>
      <div className="check-tables">
        {model.layers.flatMap(trainedOf).map((weights) => (
          <CheckTable key={weights} of={gradientOf(weights)} />
        ))}
        <ToleranceText />
      </div>
      <details
        open={open}
        onToggle={({ currentTarget }) => {
          // A link may have opened it, and asked for another ε.
          if (currentTarget.open !== open)
            store.getState().setPlots({ epsilon: currentTarget.open ? 0 : null });
        }}
      >
        <summary>What a central difference is, and how small ε may be</summary>
        {open &&
          (isCovered ? (
            <p className="hint">The entry that is checked here is covered.</p>
          ) : (
            <Quotient />
          ))}
      </details>
    </div>
  );
}
