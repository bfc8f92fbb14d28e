import { useRef } from 'react';
import { shownDecimals, shownNumber } from '../../equations/as-shown.ts';
import type { WeightPath } from '../../equations/weight-paths.ts';
import type { Ref } from '../../expr/ref.ts';
import { RoundingHint } from '../derivation/rounding-note.tsx';
import { LiveNumber } from '../shared/live-number.tsx';
import { numberText } from '../shared/number-text.ts';
import { useGradients, useModel, usePaint } from '../shared/page-context.tsx';
import { CellSymbol } from '../shared/symbol.tsx';
import { writeText } from '../shared/write.ts';
import { useTicked } from './ticked.ts';
import { PathNumber } from './path-number.tsx';
import { pathValuesIn } from './path-values.ts';

/** What all paths add up to, and those that are not muted; with a rule broken, what comes of it instead. */
export function PathSums({ paths, gradient }: { paths: readonly WeightPath[]; gradient: Ref }) {
  const store = useGradients();
  const { broken } = useModel();
  const ticked = useTicked(paths);
  const heard = useRef<HTMLParagraphElement>(null);
  const said = useRef(paths);
  usePaint(
    () => {
      // Of an edit the page says what the loss came to.
      if (said.current === ticked) return;
      said.current = ticked;
      const { ofAll } = pathValuesIn(store.getState());
      const [now, all] = [ticked, paths].map((each) => numberText(ofAll(each)));
      writeText(
        heard.current!,
        ticked.length < paths.length ? `The ticked paths add up to ${now}, all to ${all}.` : '',
      );
    },
    [paths, ticked],
    'rest',
  );
  const sums = () => {
    const { ofAll } = pathValuesIn(store.getState());
    const addedAsShown = (each: readonly WeightPath[]) =>
      each.reduce((sum, path) => sum + shownNumber(ofAll([path]), shownDecimals), 0);
    return [paths, ticked].map((each) => [addedAsShown(each), ofAll(each)] as const);
  };
  return (
    <>
      <dl>
        <dt>
          <CellSymbol of={gradient} />, the sum of all
        </dt>
        <dd>
          <PathNumber of={gradient} value={({ ofAll }) => ofAll(paths)} inputs={[paths]} />
        </dd>
        <dt>of those ticked</dt>
        <dd>
          <PathNumber of={gradient} value={({ ofAll }) => ofAll(ticked)} inputs={[paths, ticked]} />
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
      <RoundingHint sums={sums} inputs={[paths, ticked]} />
      <p className="visually-hidden" role="status" ref={heard} />
    </>
  );
}
