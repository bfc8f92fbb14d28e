import { chainRuleFilledIn, errorMeaning } from '../../equations/chain.ts';
import { one, together, whole } from '../../equations/line.ts';
import type { Step } from '../step.ts';

export const step: Step = {
  id: 'output-error',
  title: 'An error signal for each example',
  pass: 'backward',
  key: whole('delta2'),
  lines: together(chainRuleFilledIn('W2'), one('delta2'), errorMeaning('W2'), whole('delta2')),
  product: whole('delta2'),
  lit: ['y', 'yHat', 'delta2'],
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
