import type { Told } from '../step.ts';

export const step: Told = {
  about: 'forward-1',
  id: 'hidden-layer',
  title: 'The hidden layer',
  Prose: ({ Q }) => (
    <p>
      Take one hidden node. Its column of <Q of="W1" /> holds the weights of the three edges that
      lead into it; multiply each by its <Q of="X">component</Q> and add up. The sigmoid squeezes{' '}
      <Q of="z1" focused>
        that sum
      </Q>{' '}
      between 0 and 1, and the result is{' '}
      <Q of="l1" focused>
        the node’s output
      </Q>
      . Every node does the same with a column of its own, so a row times a matrix gives a row of
      sums.
    </p>
  ),
};
