import type { Told } from '../step.ts';

export const step: Told = {
  about: 'paths-2',
  id: 'output-paths',
  title: 'One weight, four paths',
  Prose: ({ Q, N }) => (
    <p>
      <Q of="W2" focused>
        One weight
      </Q>
      , <N of="W2" />, is used by all four <Q of="yHat">predictions</Q>, each in{' '}
      <Q of="z2">a sum</Q> of its own, so four paths lead from it to <Q of="L">the loss</Q>. Along a
      path the derivatives multiply; where the paths meet again, they add. The sum runs over the
      examples only: the node is fixed, because the weight belongs to one node.
    </p>
  ),
};
