import { type ReactNode, useState } from 'react';
import { late } from '../shared/late.tsx';
import { Menu } from '../shared/menu.tsx';
import { useChoices } from '../shared/page-context.tsx';

const SituationList = late(async () => (await import('./situation-list.tsx')).SituationList);
const SituationText = late(async () => (await import('./situation-list.tsx')).SituationText);

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
