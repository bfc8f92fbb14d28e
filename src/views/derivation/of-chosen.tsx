import { useState } from 'react';
import { cellValue } from '../../equations/trace.ts';
import { cellOf, type Ref } from '../../expr/ref.ts';
import { traceIn } from '../../store/derive.ts';
import { onDemand } from '../shared/on-demand.tsx';
import { useChoices } from '../shared/page-context.tsx';
import { CopyMatrix } from './copy-matrix.tsx';

const Guess = onDemand(async () => (await import('../cover/cover.ts')).Guess);

/** What can be done with the number that was chosen: guessed, where it is covered, and copied with its matrix. */
export const OfChosen = ({ of }: { of: Ref }) => (
  <>
    <GuessOnce key={of} of={of} />
    <CopyMatrix of={cellOf(of).name} />
  </>
);

/** What a guess came to is said when the number is covered no longer. */
function GuessOnce({ of }: { of: Ref }) {
  const isCovered = useChoices((state) => Number.isNaN(cellValue(traceIn(state), of)));
  const [wasCovered, setWasCovered] = useState(isCovered);
  if (isCovered && !wasCovered) setWasCovered(true);
  return wasCovered && <Guess of={of} isCovered={isCovered} />;
}
