import type { Told } from '../step.ts';

export const step: Told = {
  about: 'product-1',
  id: 'product',
  title: 'Recognise the product',
  Prose: ({ Q, N }) => (
    <>
      <p>
        <Q of="dW" focused /> =&nbsp;
        <N of="dW" /> stands where its weight does, and so do the others. Each is a column of{' '}
        <Q of="X" /> against the column of <Q of="delta1">errors</Q>. A matrix product takes rows
        against columns, so the columns of <Q of="X" /> have to lie down as rows first. That is all
        the transpose does.
      </p>
      <p>
        Check the shapes: the examples stand in the middle of the product and are summed away, and
        the shape of <Q of="W" /> remains. The sum over the examples hides inside the product.
      </p>
    </>
  ),
};
