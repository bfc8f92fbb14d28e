import { chainRule } from '../../equations/chain.ts';
import { wanted } from '../../equations/gradient.ts';
import type { Step } from '../step.ts';

export const step: Step = {
  id: 'output-paths',
  title: 'One weight, four paths',
  pass: 'backward',
  key: chainRule('W2'),
  lines: chainRule('W2'),
  product: wanted('W2'),
  lit: ['l1', 'W2', 'z2', 'yHat', 'L'],
  Prose: ({ Q }) => (
    <p>
      Choose{' '}
      <Q of="W2" focused>
        one weight
      </Q>{' '}
      of the second layer. All four <Q of="yHat">predictions</Q> use it, each in{' '}
      <Q of="z2">a sum</Q> of its own, so four paths lead from it to <Q of="L">the loss</Q>. Along a
      path the derivatives multiply; where the paths meet again, they add. The sum runs over the
      examples only: the node is fixed, because the weight belongs to one node.
    </p>
  ),
};
