import type { Told } from '../step.ts';

export const step: Told = {
  about: 'examples-1',
  id: 'by-example',
  title: 'The same, example by example',
  Prose: ({ Q, N }) => (
    <p>
      Group the sum <Q of="dW1" focused /> =&nbsp;
      <N of="dW1" /> in another way. A single row of <Q of="X" />, transposed to a column, times the
      same example’s row of <Q of="delta1" />, is already a full matrix in the shape of{' '}
      <Q of="W1" />. It is the gradient that this example would have if it were alone. Add the four
      matrices, place by place, and you have <Q of="dW1" />: the gradient of several examples is the
      sum of the gradients of each.
    </p>
  ),
};
