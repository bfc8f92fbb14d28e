import type { Chapter } from '../step.ts';

export const Takeaway: Chapter['Takeaway'] = () => (
  <ul>
    <li>
      A layer needs two things from its neighbours: what came in, and the error signal that comes
      back. The gradient of its weights is one transposed, times the other.
    </li>
    <li>
      To go back through a layer is to multiply by its weights transposed, and then by the slope of
      the activation, entry by entry. The weights carry the error; the activation only scales it.
    </li>
    <li>
      Paths that leave a node are added, whether they lead to other nodes, to other outputs or
      through other examples. Products and sums are all there is.
    </li>
    <li>
      A bias is a weight on an input that is always 1, so its gradient is the sum of the error
      signals.
    </li>
  </ul>
);
