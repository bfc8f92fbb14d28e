import { useRef } from 'react';
import type { WeightPath } from '../../equations/weight-paths.ts';
import { cellOf, type Ref } from '../../expr/ref.ts';
import { LiveNumber } from '../shared/live-number.tsx';
import { numberText } from '../shared/number-text.ts';
import { useChoices, useGradients, useModel, usePaint } from '../shared/page-context.tsx';
import { Symbol } from '../shared/symbol.tsx';
import { writeText } from '../shared/write.ts';
import { PathNumber } from './path-number.tsx';
import { pathValuesIn } from './path-values.ts';

/** What all paths add up to, and those that are not muted; with a rule broken, what comes of it instead. */
export function PathSums({ paths, gradient }: { paths: readonly WeightPath[]; gradient: Ref }) {
  const store = useGradients();
  const { broken } = useModel();
  const muted = useChoices((state) => state.muted);
  const kept = paths.filter(({ id }) => !muted.includes(id));
  const some = kept.length < paths.length;
  const heard = useRef<HTMLParagraphElement>(null);
  usePaint(
    () => {
      const { ofAll } = pathValuesIn(store.getState());
      const [now, all] = [kept, paths].map((each) => numberText(ofAll(each)));
      writeText(heard.current!, some ? `The ticked paths add up to ${now}, all to ${all}.` : '');
    },
    [paths, muted],
    'rest',
  );
  const { name, row, column } = cellOf(gradient);
  return (
    <>
      <dl>
        <dt>
          <Symbol of={name} row={row} column={column} />, the sum of all
        </dt>
        <dd>
          <PathNumber value={({ ofAll }) => ofAll(paths)} inputs={[paths]} />
        </dd>
        <dt>of those ticked</dt>
        <dd>
          <PathNumber value={({ ofAll }) => ofAll(kept)} inputs={[paths, muted]} />
        </dd>
        {broken && (
          <>
            <dt>with the rule broken</dt>
            <dd>
              <LiveNumber of={gradient} />
            </dd>
          </>
        )}
      </dl>
      <button
        type="button"
        className="control"
        disabled={!some}
        onClick={() =>
          store.getState().mute(
            paths.map(({ id }) => id),
            false,
          )
        }
      >
        Tick all
      </button>
      <p className="visually-hidden" role="status" ref={heard} />
    </>
  );
}
