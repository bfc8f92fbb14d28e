import { chainRule } from '../../equations/chain.ts';
import { wanted } from '../../equations/gradient.ts';
import type { Step } from '../step.ts';

export const step: Step = {
  id: 'output-chain',
  title: 'One weight of the second layer',
  pass: 'backward',
  key: chainRule('W2'),
  lines: chainRule('W2'),
  product: wanted('W2'),
  lit: ['l1', 'W2', 'z2', 'yHat', 'L'],
  Prose: ({ Q }) => (
    <p>
      Follow{' '}
      <Q of="W2" focused>
        one weight
      </Q>{' '}
      from a hidden node to the output. It changes <Q of="z2">the output’s weighted sum</Q>, the sum
      changes <Q of="yHat">the prediction</Q>, and the prediction changes <Q of="L">the loss</Q>.
      There is one path, so there is one product, with a derivative for each move along it. How{' '}
      <Q of="l1">the hidden outputs</Q> came about plays no part: they stand still while this weight
      moves.
    </p>
  ),
};
