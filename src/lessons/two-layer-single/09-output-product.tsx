import type { Told } from '../step.ts';

export const step: Told = {
  about: 'product-2',
  id: 'output-product',
  title: 'The second layer’s gradient',
  Prose: ({ Q, N }) => (
    <>
      <p>
        <Q of="l1" focused>
          The node’s output
        </Q>
        , <N of="l1" />, times <Q of="delta2">the error signal</Q>, <N of="delta2" />, is the entry
        of this weight, <N of="dW2" />. For another node, its own output takes the place of this
        one’s. Put where their weights stand, the entries form a column of{' '}
        <Q of="l1">hidden outputs</Q>, all times the same number.
      </p>
      <p>
        But <Q of="l1" /> is a row. The transpose stands it up, and that is all it has to do here. A
        column with an entry for each node, times a single number, has the shape of <Q of="W2" />.
      </p>
    </>
  ),
};
