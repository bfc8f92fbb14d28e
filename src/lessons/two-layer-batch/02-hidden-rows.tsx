import type { Told } from '../step.ts';

export const step: Told = {
  about: 'forward-1',
  id: 'hidden-rows',
  title: 'The hidden layer, row by row',
  Prose: ({ Q, N }) => (
    <p>
      <Q of="z1" focused /> =&nbsp;
      <N of="z1" /> belongs to one example and one node, so beside its layer it takes two indices:
      in its matrix the row says which example and the column says which node. Where the node is
      left out, the whole row of an example is meant. A row of <Q of="X" /> makes one row of sums
      and does not look at the others, and the sigmoid works on each number alone, so{' '}
      <Q of="l1">the hidden outputs</Q> stand in the same places.
    </p>
  ),
};
