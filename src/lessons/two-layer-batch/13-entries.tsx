import type { Told } from '../step.ts';

export const step: Told = {
  about: 'entries-1',
  id: 'entries',
  title: 'Three indices, one of them summed',
  Prose: ({ Q, N }) => (
    <p>
      <Q of="dW1" focused /> =&nbsp;
      <N of="dW1" />: over the examples, the component times the node’s error signal, added up. Each
      index has its task. The component chooses a column of <Q of="X" /> and the row of the entry;
      the node chooses a column of <Q of="delta1" /> and the column of the entry; the example runs
      along both and is added up. The other entries come from other pairs of columns.
    </p>
  ),
};
