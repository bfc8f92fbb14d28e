import type { Told } from '../step.ts';

export const step: Told = {
  about: 'entries-1',
  id: 'other-entries',
  title: 'Likewise, the other weights',
  Prose: ({ Q, N }) => (
    <p>
      <Q of="dW" focused /> =&nbsp;
      <N of="dW" /> is made of one column of <Q of="X" />. For another weight the{' '}
      <Q of="delta1">error signals</Q> stay as they are, and another column takes its turn: nothing
      in the argument was special about the weight we chose. Three weights, three sums, each with
      the same four errors.
    </p>
  ),
};
