import type { Told } from '../step.ts';

export const step: Told = {
  about: 'product-1',
  id: 'hidden-product',
  title: 'The first layer’s gradient',
  Prose: ({ Q, N }) => (
    <>
      <p>
        <Q of="dW1" focused /> =&nbsp;
        <N of="dW1" /> stands where its weight does, and so does every entry. Each component meets
        each error signal once, and nothing is added up. A column times a row does exactly that, and{' '}
        <Q of="X" />, transposed, is the column.
      </p>
      <p>
        Check the shapes: an entry for each component down, times an entry for each node across, is
        the shape of <Q of="W1" />. And it is the rule that we found for <Q of="dW2" />: what went
        into the layer, transposed, times the layer’s <Q of="delta1">error signal</Q>.
      </p>
    </>
  ),
};
