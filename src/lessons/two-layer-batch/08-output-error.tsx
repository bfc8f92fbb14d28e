import type { Told } from '../step.ts';

export const step: Told = {
  about: 'error-2',
  id: 'output-error',
  title: 'An error signal for each example',
  Prose: ({ Q, N }) => (
    <p>
      <Q of="delta2" focused /> =&nbsp;
      <N of="delta2" /> is the product of the factors that depend on the example alone: the
      example’s error signal at the output. It says how fast the loss changes with{' '}
      <Q of="z2" focused>
        its weighted sum
      </Q>{' '}
      there. The four of them form <Q of="delta2">a column</Q>. No example’s error needs a number
      from another row, so the column is built element by element and not by a matrix product.
    </p>
  ),
};
