import type { Model } from '../../equations/network.ts';
import type { Focus } from '../../equations/line.ts';
import type { Step } from '../../lessons/step.ts';
import { stepsIn } from '../../store/derive.ts';
import { Diagram } from '../diagram/diagram.tsx';
import { ErrorBoundary } from '../shared/error-boundary.tsx';
import { useChoices, useFocus, useModel } from '../shared/page-context.tsx';

/** The network, drawn for paper: without colours, and with nothing to point at. */
export const SheetNetwork = () => (
  <figure className="sheet-network">
    <Drawing />
    <figcaption>
      An edge is as thick as its weight is large, and dashed where the weight is negative.
    </figcaption>
  </figure>
);

/** The same with its error signals, at the end of the step that finds the last of them. */
export function ErrorsNetwork({ step }: { step: string }) {
  const [model, focus] = [useModel(), useFocus()];
  const finding = useChoices(stepsIn).findLast((each) => findsErrors(each, model, focus));
  if (finding?.id !== step) return null;
  return (
    <figure className="sheet-network with-errors">
      <Drawing />
      <figcaption>
        Beside each node stands its error signal
        {model.layers.length > 1 && '; arrows show how it comes back along the weights'}.
      </figcaption>
    </figure>
  );
}

/** Whether a step shows all the error signals of a layer. */
const findsErrors = ({ product }: Step, model: Model, focus: Focus): boolean =>
  product(model, focus).some(
    ({ left }) => left.kind === 'name' && model.layers.some(({ delta }) => delta === left.name),
  );

const Drawing = () => (
  <ErrorBoundary what="The drawing of the network">
    <Diagram />
  </ErrorBoundary>
);
