import { one, together, whole } from '../../equations/line.ts';
import type { Step } from '../step.ts';

export const step: Step = {
  id: 'predictions',
  title: 'A prediction for each row',
  pass: 'forward',
  key: whole('yHat'),
  lines: together(one('z2'), whole('z2'), one('yHat'), whole('yHat')),
  product: whole('z2'),
  lit: ['l1', 'W2', 'z2', 'yHat'],
  Prose: ({ Q }) => (
    <p>
      Each row of <Q of="l1">hidden outputs</Q> meets <Q of="W2">the column of weights</Q> and adds
      up to one number. Watch the indices: in a product, the one in the middle is added up and
      vanishes, and the outer ones stay. Here the nodes stand in the middle, so what is left is{' '}
      <Q of="z2">a sum for each example</Q>, and then <Q of="yHat">a prediction for each example</Q>
      .
    </p>
  ),
};
