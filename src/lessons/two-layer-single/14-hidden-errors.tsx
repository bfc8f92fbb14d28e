import type { Told } from '../step.ts';

export const step: Told = {
  about: 'errors-1',
  id: 'hidden-errors',
  title: 'All hidden errors at once',
  Prose: ({ Q, N }) => (
    <>
      <p>
        <Q of="delta2">One number</Q>, <N of="delta2" />, has to be handed out to the nodes, to each
        along its own edge. Forward, <Q of="W2">the column of weights</Q> gathered a row of hidden
        outputs into one number. Backward, the column lies down as a row, and that is why this
        transpose is there.
      </p>
      <p>
        What arrives at a node then passes that node’s sigmoid and no other. Share and slope meet
        one to one, <Q of="l1">node by node</Q>, and a product of that kind is elementwise. The
        result, <Q of="delta1" />, is a row with an error signal for each node.
      </p>
    </>
  ),
};
