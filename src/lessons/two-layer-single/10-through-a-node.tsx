import type { Told } from '../step.ts';

export const step: Told = {
  about: 'paths-1',
  id: 'through-a-node',
  title: 'Through a hidden node',
  Prose: ({ Q, N }) => (
    <>
      <p>
        <Q of="W1" focused>
          A weight of the first layer
        </Q>
        , <N of="W1" />, leads into one hidden node, and that node’s{' '}
        <Q of="z1" focused>
          weighted sum
        </Q>{' '}
        is all that it changes directly.
      </p>
      <p>
        Walk on from there. The sum changes{' '}
        <Q of="l1" focused>
          the node’s output
        </Q>
        , the output goes along{' '}
        <Q of="W2" focused>
          one edge
        </Q>{' '}
        into <Q of="z2">the output’s weighted sum</Q>, and from there the way to{' '}
        <Q of="L">the loss</Q> is known. Any other hidden node has edges of its own and notices
        nothing, so this is still a single path, only longer, and its derivatives multiply.
      </p>
    </>
  ),
};
