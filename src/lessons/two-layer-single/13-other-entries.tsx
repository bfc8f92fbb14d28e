import { gradientEntry, likewise } from '../../equations/gradient.ts';
import { together, whole } from '../../equations/line.ts';
import type { Step } from '../step.ts';

export const step: Step = {
  id: 'other-entries',
  title: 'Likewise, the other weights',
  pass: 'backward',
  key: gradientEntry('W1'),
  lines: together(gradientEntry('W1'), likewise('W1')),
  product: whole('dW1'),
  way: 'entry',
  lit: ['X', 'delta1', 'dW1'],
  Prose: ({ Q }) => (
    <p>
      With that name{' '}
      <Q of="dW1" focused>
        our entry
      </Q>{' '}
      is short: one component times one error signal. Come from another <Q of="X">component</Q>, and
      only the component changes. Go into another node, and only <Q of="delta1">the error signal</Q>{' '}
      changes, because that node has another edge to the output and a sum of its own. So in the
      gradient the component decides the row and the node decides the column.
    </p>
  ),
};
