import { assembled, recognised } from '../../equations/gradient.ts';
import { together, whole } from '../../equations/line.ts';
import type { Step } from '../step.ts';

export const step: Step = {
  id: 'hidden-product',
  title: 'The first layer’s gradient',
  pass: 'backward',
  key: recognised('W1'),
  lines: together(assembled('W1'), recognised('W1')),
  product: whole('dW1'),
  lit: ['X', 'delta1', 'dW1'],
  Prose: ({ Q }) => (
    <>
      <p>
        Put every entry where its weight stands. Each component meets each error signal once, and
        nothing is added up. A column times a row does exactly that, and <Q of="X" />, transposed,
        is the column.
      </p>
      <p>
        Check the shapes: an entry for each component down, times an entry for each node across, is
        the shape of <Q of="W1" />. And it is the rule that we found for <Q of="dW2" />: what went
        into the layer, transposed, times the layer’s <Q of="delta1">error signal</Q>.
      </p>
    </>
  ),
};
