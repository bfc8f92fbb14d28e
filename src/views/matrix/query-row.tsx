import { useRef, useState } from 'react';
import { predictedIn, queryIn, setQuery } from '../../store/query.ts';
import { useGradients, useInColumns, useModel } from '../shared/page-context.tsx';
import { numberText } from '../shared/number-text.ts';
import { onDemand } from '../shared/on-demand.tsx';
import { Symbol } from '../shared/symbol.tsx';
import { useGridKeys } from './grid-keys.ts';
import { useQueryPainted } from './query-painted.ts';
import { RowTable } from './row-table.tsx';
import { asValue } from './value-cell.tsx';
import { SettableCell } from './settable-cell.tsx';

const QuerySteps = onDemand(
  'How the row is predicted',
  () => import('./query-steps.tsx'),
  (here) => here.QuerySteps,
);

/**
 * A further row of inputs that the reader sets, and what the network predicts for it. Only the forward
 * pass knows of it: it is in no loss and in no gradient.
 */
export function QueryRow() {
  const what = useInColumns() ? 'Column' : 'Row';
  const section = useQueryPainted();
  const [isOpen, setOpen] = useState(false);
  return (
    <section
      className="panel query"
      aria-label={`A ${what.toLowerCase()} to predict`}
      ref={section}
    >
      <span aria-hidden="true">{what} to predict</span>
      <Inputs what={what} />
      <span className="sign" aria-hidden="true">
        →
      </span>
      <Prediction isOpen={isOpen} onPress={() => setOpen(!isOpen)} />
      <p>
        Only predicted: it is in no loss and no gradient. Choose the prediction to see how it is
        computed.
      </p>
      {isOpen && <QuerySteps />}
    </section>
  );
}

function Inputs({ what }: { what: string }) {
  const store = useGradients();
  const { inputs } = useModel();
  const { stop, onKeyDown } = useGridKeys(useInColumns() ? [inputs, 1] : [1, inputs]);
  /** The number that was pressed last: pressed again, it is typed. */
  const chosen = useRef<number | null>(null);
  const settable = (n: number) => ({
    value: () => queryIn(store.getState())[n],
    set: (value: number) => setQuery(store, [[n, value]]),
    choose: () => {
      const wasChosen = chosen.current === n;
      chosen.current = n;
      return wasChosen;
    },
  });
  return (
    <RowTable
      title={<span className="visually-hidden">{what} to predict</span>}
      count={inputs}
      onKeyDown={onKeyDown}
      onBlur={() => (chosen.current = null)}
    >
      {(n) => (
        <SettableCell
          number={settable(n)}
          spoken={`${what} to predict, component ${n + 1}`}
          tabbable={n === Math.max(stop.row, stop.column)}
        />
      )}
    </RowTable>
  );
}

interface PredictionProps {
  readonly isOpen: boolean;
  readonly onPress: () => void;
}

/** What is predicted: each number opens how it was computed, and closes it again. */
function Prediction({ isOpen, onPress }: PredictionProps) {
  const { widths } = useModel();
  const { values } = predictedIn(useGradients().getState());
  return (
    <RowTable
      title={
        <>
          <Symbol of="yHat" />
          <span className="visually-hidden">Its prediction</span>
        </>
      }
      count={widths.at(-1)!}
    >
      {(n) => (
        <button
          type="button"
          {...asValue(values[n])}
          data-label={`Prediction ${n + 1}, how it is computed`}
          aria-label={`Prediction ${n + 1}, how it is computed: ${numberText(values[n])}`}
          aria-expanded={isOpen}
          onClick={onPress}
        />
      )}
    </RowTable>
  );
}
