import { whole } from '../../equations/line.ts';
import type { Step } from '../step.ts';

export const step: Step = {
  id: 'data',
  title: 'The data and the weights',
  pass: 'forward',
  lines: () => [],
  product: whole('z'),
  lit: ['X', 'y', 'W'],
  Prose: ({ Q }) => (
    <p>
      Four examples, three numbers each. An example is a row of <Q of="X" />, and the answer it
      should get stands beside it in <Q of="y">the column of labels</Q>. Three <Q of="W">weights</Q>
      , one for each component, are all that the network has to learn.
    </p>
  ),
};
