import { chainRuleFilledIn, errorMeaning } from '../../equations/chain.ts';
import { one, together, whole } from '../../equations/line.ts';
import type { Step } from '../step.ts';

export const step: Step = {
  id: 'output-error',
  title: 'The error signal of the output',
  pass: 'backward',
  key: whole('delta2'),
  lines: together(chainRuleFilledIn('W2'), one('delta2'), errorMeaning('W2')),
  product: whole('delta2'),
  lit: ['y', 'yHat', 'delta2'],
  Prose: ({ Q }) => (
    <>
      <p>
        Put the factors in. Only the last one depends on the node that the weight comes from. The
        rest is the same for every weight of this layer and gets a name:{' '}
        <Q of="delta2">the error signal of the output</Q>.
      </p>
      <p>
        It has a meaning of its own, which is how fast the loss changes with{' '}
        <Q of="z2">the output’s weighted sum</Q>. Keep it at hand: whatever the first layer does to
        the loss, it does through this sum.
      </p>
    </>
  ),
};
