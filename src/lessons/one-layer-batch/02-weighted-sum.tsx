import type { Told } from '../step.ts';

export const step: Told = {
  about: 'sums-1',
  id: 'weighted-sum',
  title: 'A weighted sum for each example',
  Prose: ({ Q }) => (
    <p>
      Take one example. Multiply each of its{' '}
      <Q of="X" focused>
        components
      </Q>{' '}
      by the weight on its edge, and add up: that is{' '}
      <Q of="z" focused>
        its weighted sum
      </Q>
      . A row times a column does exactly this. With all four rows stacked in <Q of="X" />, one
      product gives the four sums at once; no example meets another on the way.
    </p>
  ),
};
