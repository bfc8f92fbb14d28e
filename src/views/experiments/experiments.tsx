import { experimentAt } from '../../lessons/experiments.ts';
import type { Step } from '../../lessons/step.ts';
import { ErrorBoundary } from '../shared/error-boundary.tsx';
import { onDemand } from '../shared/on-demand.tsx';
import { useModel, useNotation } from '../shared/page-context.tsx';
import { Opened } from './opened.tsx';

const Body = onDemand(
  'The experiment',
  () => import('./experiment-body.tsx'),
  (here) => here.ExperimentBody,
);

/** What can be tried at a step, to be opened; nothing while a rule is broken, which is one by itself. */
export const Experiments = ({ step }: { step: Step }) => (
  <ErrorBoundary what="The experiment">
    <Experiment step={step} />
  </ErrorBoundary>
);

function Experiment({ step }: { step: Step }) {
  const model = useModel();
  const notation = useNotation();
  const experiment = model.broken ? undefined : experimentAt(step, model, notation);
  return (
    experiment && (
      <Opened title={experiment.title}>
        <Body experiment={experiment} />
      </Opened>
    )
  );
}
