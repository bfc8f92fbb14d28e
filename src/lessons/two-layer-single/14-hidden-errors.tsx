import { together, whole } from '../../equations/line.ts';
import { sentBack } from '../../equations/paths.ts';
import type { Step } from '../step.ts';

export const step: Step = {
  id: 'hidden-errors',
  title: 'All hidden errors at once',
  pass: 'backward',
  key: whole('delta1'),
  lines: together(sentBack, whole('delta1')),
  product: whole('delta1'),
  lit: ['l1', 'W2', 'delta2', 'delta1'],
  Prose: ({ Q }) => (
    <>
      <p>
        Forward, <Q of="W2">the column of weights</Q> gathers a row of hidden outputs into one
        number. Backward, <Q of="delta2">one number</Q> has to be handed out to the nodes, to each
        along its own edge. So the column lies down as a row, and that is why this transpose is
        there.
      </p>
      <p>
        What arrives at a node then passes that node’s sigmoid and no other. Share and slope meet
        one to one, <Q of="l1">node by node</Q>, and a product of that kind is elementwise. The
        result, <Q of="delta1" />, is a row with an error signal for each node.
      </p>
    </>
  ),
};
