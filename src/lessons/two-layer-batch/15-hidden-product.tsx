import type { Told } from '../step.ts';

export const step: Told = {
  about: 'product-1',
  id: 'hidden-product',
  title: 'The sum inside one product',
  Prose: ({ Q, N }) => (
    <>
      <p>
        <Q of="dW1" focused /> =&nbsp;
        <N of="dW1" /> stands where its weight does, and so does every entry: a column of{' '}
        <Q of="X" /> against a column of <Q of="delta1" />. A product takes rows against columns, so{' '}
        <Q of="X" /> is transposed and its columns become rows.
      </p>
      <p>
        The shapes confirm it: components by examples, times examples by nodes. The examples stand
        in the middle and are added up; components by nodes is the shape of <Q of="W1" />. Compare{' '}
        <Q of="dW2" />: the same rule, the layer’s input, transposed, times its error signal.
      </p>
    </>
  ),
};
