import { useMemo, useState } from 'react';
import { slopeAt } from '../../equations/factors.ts';
import { cellValue } from '../../equations/trace.ts';
import { cellOf, type Ref } from '../../expr/ref.ts';
import { traceIn } from '../../store/derive.ts';
import { onDemand } from '../shared/on-demand.tsx';
import { useChoices, useModel } from '../shared/page-context.tsx';
import { CopyMatrix } from './copy-matrix.tsx';
import { LineView } from './line-view.tsx';

const Guess = onDemand(
  'The guess',
  () => import('../cover/cover.ts'),
  (here) => here.Guess,
);

/** What can be done with the number that was chosen: guessed, where it is covered, and copied with its matrix. */
export const OfChosen = ({ of }: { of: Ref }) => (
  <>
    <GuessOnce key={of} of={of} />
    <SlopeThere of={of} />
    <CopyMatrix of={cellOf(of).name} />
  </>
);

/** The slope of the activation that has such an output: what comes back through the node is multiplied by it. */
function SlopeThere({ of }: { of: Ref }) {
  const model = useModel();
  const lines = useMemo(() => slopeAt(of, model), [of, model]);
  return lines.map((line) => (
    // A cell of the grid itself, a line would have all of the page laid out when its numbers change.
    <div key={line.id}>
      <p className="hint">Its slope, for what comes back:</p>
      <div className="line">
        <LineView line={line} as="origin" />
      </div>
    </div>
  ));
}

/** What a guess came to is said when the number is covered no longer. */
function GuessOnce({ of }: { of: Ref }) {
  const isCovered = useChoices((state) => Number.isNaN(cellValue(traceIn(state), of)));
  const [wasCovered, setWasCovered] = useState(isCovered);
  if (isCovered && !wasCovered) setWasCovered(true);
  return wasCovered && <Guess of={of} isCovered={isCovered} />;
}
