import type { Told } from '../step.ts';

export const step: Told = {
  about: 'errors-1',
  id: 'error-table',
  title: 'Every example with every node',
  Prose: ({ Q, N }) => (
    <>
      <p>
        <Q of="delta2" /> has a number for each example, here <N of="delta2" />, and <Q of="W2" />{' '}
        one for each node, here <N of="W2" />. Each of the first has to meet each of the second:
        that is a column times a row, so <Q of="W2" /> is transposed. The two share a single index,
        the one output, so nothing is added up here, and both the example and the node stay.
      </p>
      <p>
        The result has a row for each example and a column for each node, as <Q of="l1" /> does. So
        each cell finds the slope of its own sigmoid in the same place, and the product with the
        slopes is elementwise. <Q of="delta1" /> keeps its example index, so it is not a gradient of
        weights yet.
      </p>
    </>
  ),
};
