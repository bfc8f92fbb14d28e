import type { Told } from '../step.ts';

export const step: Told = {
  about: 'forward-1',
  id: 'hidden-layer',
  title: 'The hidden layer',
  Prose: ({ Q, N }) => (
    <p>
      <Q of="z1" focused /> =&nbsp;
      <N of="z1" />: each <Q of="X">component</Q>, times the weight on its edge into one hidden
      node, added up. These weights are a column of <Q of="W1" />. The sigmoid squeezes the sum
      between 0 and 1, and{' '}
      <Q of="l1" focused>
        the node’s output
      </Q>{' '}
      is <N of="l1" />. Every node does the same with a column of its own, so a row times a matrix
      gives a row of sums.
    </p>
  ),
};
