import { ErrorBoundary } from '../shared/error-boundary.tsx';
import { Diagram } from '../diagram/diagram.tsx';

/** The network, drawn for paper: without colours, and with nothing to point at. */
export const SheetNetwork = () => (
  <figure className="sheet-network">
    <ErrorBoundary what="The drawing of the network">
      <Diagram />
    </ErrorBoundary>
    <figcaption>
      An edge is as thick as its weight is large, and dashed where the weight is negative.
    </figcaption>
  </figure>
);
