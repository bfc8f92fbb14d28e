import type { Term } from '../step.ts';

/** What the third chapter leaves a reader with. */
export const Takeaway = ({ Q }: { Q: Term }) => (
  <ul>
    <li>
      Examples meet only in <Q of="L">the loss</Q>. Every sum over examples in a gradient is that
      sum, so the gradient of several examples is the sum of the gradients of each.
    </li>
    <li>
      A product adds up what stands in the middle. The transposes of <Q of="l1" /> and <Q of="X" />{' '}
      bring the examples there.
    </li>
    <li>
      <Q of="delta1" /> has a row for each example and a column for each node: on the way back to
      the nodes nothing is added up over the examples.
    </li>
  </ul>
);
