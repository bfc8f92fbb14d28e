import type { Told } from '../step.ts';

export const step: Told = {
  about: 'forward-1',
  id: 'hidden-rows',
  title: 'The hidden layer, row by row',
  Prose: ({ Q }) => (
    <p>
      <Q of="z1" focused>
        A hidden sum
      </Q>{' '}
      belongs to one example and one node, so beside its layer it takes two indices to name it.
      Where the node is left out, the whole row of an example is meant. In its matrix the row says
      which example and the column says which node. A row of <Q of="X" /> makes one row of sums and
      does not look at the others. Stacking the rows therefore runs the examples side by side, and
      the sigmoid, which works on each number alone, keeps <Q of="l1">the hidden outputs</Q> in the
      same places.
    </p>
  ),
};
