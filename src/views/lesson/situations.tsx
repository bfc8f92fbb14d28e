import { type ReactNode, useState } from 'react';
import { late } from '../shared/late.tsx';
import { Menu } from '../shared/menu.tsx';
import { useChoices } from '../shared/page-context.tsx';

const fetchSituationList = () => import('./situation-list.tsx');
const SituationList = late('Situations', fetchSituationList, (here) => here.SituationList, true);
const SituationText = late('Situations', fetchSituationList, (here) => here.SituationText);

/** Numbers with which something can be seen, one click each. */
export const Situations = () => <Menu title="Situations" of={SituationList} />;

/** A note on the situation that was set last, until it is dismissed; where there is none, what else to say. */
export function SituationNote({ otherwise }: { otherwise: ReactNode }) {
  const numbers = useChoices((state) => state.numbers.situation);
  const [dismissed, setDismissed] = useState<typeof numbers>();
  return (
    <div className="situation-note" role="status">
      {numbers && numbers !== dismissed ? (
        <SituationText onDismiss={() => setDismissed(numbers)} />
      ) : (
        otherwise
      )}
    </div>
  );
}
