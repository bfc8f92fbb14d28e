import type { Term } from '../step.ts';

/** What the second chapter leaves a reader with. */
export const Takeaway = ({ Q }: { Q: Term }) => (
  <ul>
    <li>
      Every node has an error signal, hidden or not: how fast the loss changes with its weighted
      sum.
    </li>
    <li>
      On the way back to a hidden node the error is multiplied by{' '}
      <Q of="W2">the weight on its edge</Q> and by the slope of its sigmoid. That is all of{' '}
      <Q of="delta1" />.
    </li>
    <li>
      The gradient of a layer’s weights is what went into the layer, transposed, times the layer’s
      error signal.
    </li>
  </ul>
);
