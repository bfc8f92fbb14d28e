import { onDemand } from '../shared/on-demand.tsx';

/** What of a step the page starts without, in one file to be fetched. */
export { CopyLines } from '../copying/copy-lines.tsx';
export { Experiments } from '../experiments/experiments.tsx';
export { MeetingPaths } from '../paths/meeting-paths.tsx';
export { Paths } from '../paths/paths.tsx';
export { ActivationCurve } from '../plots/activation-curve.tsx';
export { StepPractice } from '../practice/step-practice.tsx';
export { RoundingNote } from './rounding-note.tsx';

/** Only where a rule is broken, which few readers do. */
export const BrokenLine = onDemand(
  'The broken rule',
  () => import('./broken-line.tsx'),
  (here) => here.BrokenLine,
);
