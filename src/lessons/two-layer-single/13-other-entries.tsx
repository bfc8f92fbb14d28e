import type { Told } from '../step.ts';

export const step: Told = {
  about: 'entries-1',
  id: 'other-entries',
  title: 'Likewise, the other weights',
  Prose: ({ Q, N }) => (
    <p>
      <Q of="dW1" focused>
        Our entry
      </Q>{' '}
      is <N of="dW1" />: one component, <N of="X" />, times one error signal, <N of="delta1" />.
      Come from another <Q of="X">component</Q>, and only the component changes. Go into another
      node, and only <Q of="delta1">the error signal</Q> changes, because that node has another edge
      to the output and a sum of its own. So in the gradient the component decides the row and the
      node decides the column.
    </p>
  ),
};
