import { chainRuleFilledIn, errorMeaning } from '../../equations/chain.ts';
import { one, together, whole } from '../../equations/line.ts';
import type { Step } from '../step.ts';

export const step: Step = {
  id: 'two-indices',
  title: 'An error signal with two indices',
  pass: 'backward',
  key: errorMeaning('W1'),
  lines: together(chainRuleFilledIn('W1'), one('delta1'), errorMeaning('W1')),
  product: whole('delta1'),
  lit: ['l1', 'W2', 'delta2', 'delta1'],
  Prose: ({ Q }) => (
    <p>
      Under the sum, leave out the last factor,{' '}
      <Q of="X" focused>
        the component
      </Q>
      . What remains depends on the example and on the node, so{' '}
      <Q of="delta1" focused>
        this error signal
      </Q>{' '}
      needs both indices. The example picks{' '}
      <Q of="delta2" focused>
        the error to send back
      </Q>
      , the node picks{' '}
      <Q of="W2" focused>
        the edge it comes along
      </Q>
      , and only the slope of the sigmoid needs to know both: the same node stands at another place
      of its curve for another example.
    </p>
  ),
};
