import type { Practice } from '../../store/practice.ts';
import { onDemand } from '../shared/on-demand.tsx';
import { useChoices } from '../shared/page-context.tsx';

const PracticeDialog = onDemand<{ practice: Practice }>(
  async () => (await import('./practice-dialog.tsx')).PracticeDialog,
);

/** The exercise that is open, over the page. */
export function PracticeHost() {
  const practice = useChoices((state) => state.practice);
  return practice && <PracticeDialog key={practice.exercise} practice={practice} />;
}
