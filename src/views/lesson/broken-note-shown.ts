import { onDemand } from '../shared/on-demand.tsx';

/** What says that a rule is broken: most readers break none. */
export const BrokenNote = onDemand(
  'What says that a rule is broken',
  () => import('./broken-note.tsx'),
  (here) => here.BrokenNote,
);
