import type { Term } from '../step.ts';

/** What the first chapter leaves a reader with. */
export const Takeaway = ({ Q }: { Q: Term }) => (
  <ul>
    <li>
      The error signal <Q of="delta1" /> is one number for each example: how fast the loss changes
      with its weighted sum.
    </li>
    <li>
      The transpose turns the columns of <Q of="X" /> into rows, so that each meets the errors.
    </li>
    <li>The sum over the examples is done by the matrix product itself.</li>
  </ul>
);
