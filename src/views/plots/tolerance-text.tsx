import { wholeTraceIn } from '../../store/unseen.ts';
import { useGradients, useModel } from '../shared/page-context.tsx';
import { checksOf, verdictOf } from './check-data.ts';
import { useDrawing } from './drawing.ts';
import { powerText } from './plot-text.ts';

/** What it takes to agree. */
export function ToleranceText() {
  const store = useGradients();
  const model = useModel();
  const { root, part } = useDrawing(
    () => {
      const { tolerance } = verdictOf(checksOf(wholeTraceIn(store.getState()), model));
      return { tolerance: { text: powerText(tolerance) } };
    },
    [model],
    'rest',
  );
  return (
    <div ref={root} className="hint">
      The differences know only the forward pass. Each is a little off, by rounding and because the
      curve bends between its two points: here by at most <span {...part('tolerance')} />. An entry
      that is no farther from its difference agrees with it. What is smaller than that cannot be
      told from 0 in this way.
    </div>
  );
}
