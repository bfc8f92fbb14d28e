import '../late.css';
import { cellOf, exists, type Ref } from '../../expr/ref.ts';
import { useGradients, useModel } from '../shared/page-context.tsx';
import { Symbol } from '../shared/symbol.tsx';

/** The cells that were followed to here, each of them a way back. */
export function Trail({ trail }: { trail: readonly Ref[] }) {
  const store = useGradients();
  const model = useModel();
  return (
    <nav className="trail" aria-label="Trail">
      {trail.map((ref, n) => {
        // A cell of a hidden node that has gone waits for its return.
        if (!exists(ref, model)) return null;
        const { name, row, column } = cellOf(ref);
        const last = n === trail.length - 1;
        return (
          // The same cell may be passed twice; its place on the trail tells which.
          <span key={n}>
            <button
              type="button"
              className="control"
              aria-current={last ? 'location' : undefined}
              onClick={() => store.getState().backTo(n + 1)}
            >
              <Symbol of={name} row={row} column={column} />
            </button>
            {!last && <span aria-hidden="true"> › </span>}
          </span>
        );
      })}
      <button type="button" className="control close" onClick={() => store.getState().backTo(0)}>
        Close
      </button>
    </nav>
  );
}
