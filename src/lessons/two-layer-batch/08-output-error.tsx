import type { Told } from '../step.ts';

export const step: Told = {
  about: 'error-2',
  id: 'output-error',
  title: 'An error signal for each example',
  Prose: ({ Q }) => (
    <p>
      The factors that depend on the example alone belong together. Their product is{' '}
      <Q of="delta2" focused>
        the example’s error signal
      </Q>{' '}
      at the output: how fast the loss changes with{' '}
      <Q of="z2" focused>
        its weighted sum
      </Q>{' '}
      there. The four of them form <Q of="delta2">a column</Q>. No example’s error needs a number
      from another row, so the column is built element by element and not by a matrix product.
    </p>
  ),
};
