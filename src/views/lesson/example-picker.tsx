import { useChoices, useGradients, useModel } from '../shared/page-context.tsx';
import { exampleIn, examplesIn } from '../../store/derive.ts';
import { Cell } from '../matrix/cell.tsx';
import { Symbol } from '../shared/symbol.tsx';

/** Which example flows through the network, and the loss of all of them. */
export function ExamplePicker() {
  const store = useGradients();
  const example = useChoices(exampleIn);
  const all = useChoices(examplesIn);
  const { policy } = useModel();
  const what = policy ? 'State' : 'Example';
  return (
    <div className="example-picker">
      <div role="group" aria-label={what}>
        <span className="label">{what}</span>
        {Array.from({ length: all }, (_, n) => (
          <button
            key={n}
            type="button"
            className="control"
            aria-pressed={n === example}
            aria-label={`${what} ${n + 1}`}
            onClick={() => store.getState().chooseExample(n)}
          >
            {n + 1}
          </button>
        ))}
      </div>
      <p className="loss">
        <Symbol of="L" /> =&nbsp;
        <Cell of="L.0.0" tabbable />
      </p>
    </div>
  );
}
