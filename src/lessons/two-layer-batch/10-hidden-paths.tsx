import type { Told } from '../step.ts';

export const step: Told = {
  about: 'paths-1',
  id: 'hidden-paths',
  title: 'A sum over examples, not over nodes',
  Prose: ({ Q, N }) => (
    <>
      <p>
        <Q of="W1" focused>
          A weight of the first layer
        </Q>
        , <N of="W1" />, leads into one hidden node, and it does so for every example: four paths
        again, all through that node. A node that the weight does not lead into never feels it, so
        with one output nothing is summed over the nodes.
      </p>
      <p>
        On each path, after <Q of="delta2">the output’s error signal</Q>, come{' '}
        <Q of="W2" focused>
          the weight on the node’s edge
        </Q>
        , the slope of its sigmoid, and the component. Of these three only the edge’s weight,{' '}
        <N of="W2" />, carries no example index: it is the same number on all four paths.
      </p>
    </>
  ),
};
