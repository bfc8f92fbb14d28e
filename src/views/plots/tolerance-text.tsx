import { baseTolerance } from '../../core/check.ts';
import { traceIn } from '../../store/derive.ts';
import { useGradients, useSizes } from '../shared/page-context.tsx';
import { checksOf, verdictOf } from './check-data.ts';
import { useDrawing } from './drawing.ts';
import { powerText, tenTo } from './plot-text.ts';

/** What it takes to agree. */
export function ToleranceText() {
  const store = useGradients();
  const sizes = useSizes();
  const { root, part } = useDrawing(
    () => {
      const { tolerance } = verdictOf(checksOf(traceIn(store.getState()), sizes));
      return { tolerance: { text: powerText(tolerance) } };
    },
    [sizes],
    'rest',
  );
  return (
    <div ref={root} className="hint">
      The differences know only the forward pass. An entry agrees when the two are at most{' '}
      {tenTo(Math.log10(baseTolerance))} apart, scaled with the inputs, weights and errors: here{' '}
      <span {...part('tolerance')} />.
    </div>
  );
}
