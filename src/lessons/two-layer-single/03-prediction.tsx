import { one, together, whole } from '../../equations/line.ts';
import type { Step } from '../step.ts';

export const step: Step = {
  id: 'prediction',
  title: 'The prediction',
  pass: 'forward',
  key: whole('yHat'),
  lines: together(one('z2'), whole('z2'), whole('yHat')),
  product: whole('z2'),
  lit: ['l1', 'W2', 'z2', 'yHat'],
  Prose: ({ Q }) => (
    <p>
      The output node never sees the components. It sees <Q of="l1">the row of hidden outputs</Q>,
      and treats it as any layer treats its input: weigh and add up, then squeeze. A row times{' '}
      <Q of="W2">a column</Q> is <Q of="z2">a single number</Q>, and its sigmoid is{' '}
      <Q of="yHat">the prediction</Q>.
    </p>
  ),
};
