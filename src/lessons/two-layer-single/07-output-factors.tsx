import { lossSlope, sigmoidSlope, weightSlope } from '../../equations/chain.ts';
import { together, whole } from '../../equations/line.ts';
import type { Step } from '../step.ts';

export const step: Step = {
  id: 'output-factors',
  title: 'Its three factors',
  pass: 'backward',
  key: sigmoidSlope('W2'),
  lines: together(lossSlope, sigmoidSlope('W2'), weightSlope('W2')),
  product: whole('yHat'),
  lit: ['y', 'l1', 'z2', 'yHat', 'L'],
  Prose: ({ Q }) => (
    <p>
      The loss is half a squared difference, so its slope is the difference:{' '}
      <Q of="yHat">the prediction</Q> minus <Q of="y">the label</Q>. The sigmoid’s slope comes from
      its own output, which is the prediction times 1 minus the prediction. The last factor is what
      the weight multiplies in the sum. In the second layer that is no component but{' '}
      <Q of="l1" focused>
        the output of a hidden node
      </Q>
      .
    </p>
  ),
};
