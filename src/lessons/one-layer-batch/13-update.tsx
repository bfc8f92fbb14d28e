import { one, together, whole } from '../../equations/line.ts';
import type { Step } from '../step.ts';

export const step: Step = {
  id: 'update',
  title: 'Step downhill',
  pass: 'update',
  key: whole('WNew'),
  lines: together(one('WNew'), whole('WNew'), whole('LNew')),
  product: whole('WNew'),
  lit: ['W', 'rate', 'dW', 'WNew', 'LNew'],
  Prose: ({ Q }) => (
    <p>
      The gradient points to where the loss grows fastest, so move <Q of="W">each weight</Q> the
      other way, by a step of <Q of="rate">the learning rate</Q> times its entry. Then run forward
      once more with <Q of="WNew">the new weights</Q> and compare{' '}
      <Q of="LNew">the loss after the step</Q> with <Q of="L">the loss before</Q>. A step that is
      small enough always lowers it, unless the gradient is zero.
    </p>
  ),
};
