import { exampleSums } from '../../equations/forward.ts';
import { one, together, whole } from '../../equations/line.ts';
import type { Step } from '../step.ts';

export const step: Step = {
  id: 'weighted-sum',
  title: 'A weighted sum for each example',
  pass: 'forward',
  key: whole('z'),
  lines: together(one('z'), exampleSums('W'), whole('z')),
  product: whole('z'),
  lit: ['X', 'W', 'z'],
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
