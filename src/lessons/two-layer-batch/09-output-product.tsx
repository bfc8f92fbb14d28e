import type { Told } from '../step.ts';

export const step: Told = {
  about: 'product-2',
  id: 'output-product',
  title: 'A product that adds up the examples',
  Prose: ({ Q, N }) => (
    <>
      <p>
        <Q of="dW2" focused /> =&nbsp;
        <N of="dW2" />: the outputs of one node, each times <Q of="delta2">the error signal</Q> of
        the same example, added up. Any other node does the same with its own column of{' '}
        <Q of="l1" />.
      </p>
      <p>
        A product adds up what stands in the middle, so the examples must stand there: they are the
        rows of <Q of="l1" />, and the transpose makes them columns. Nodes by examples, times
        examples by one, leaves an entry for each node, the shape of <Q of="W2" />. With a single
        example there was nothing to add up; here the product also does the adding.
      </p>
    </>
  ),
};
