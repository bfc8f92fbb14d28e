import { lossSlope, sigmoidSlope, weightSlope } from '../../equations/chain.ts';
import { together, whole } from '../../equations/line.ts';
import type { Step } from '../step.ts';

export const step: Step = {
  id: 'output-factors',
  title: 'The factors of one path',
  pass: 'backward',
  key: weightSlope('W2'),
  lines: together(lossSlope, sigmoidSlope('W2'), weightSlope('W2')),
  product: whole('yHat'),
  lit: ['y', 'l1', 'z2', 'yHat', 'L'],
  Prose: ({ Q }) => (
    <p>
      Under the sum, look at a single example. Of the four terms of the loss only its own contains{' '}
      <Q of="yHat" focused>
        its prediction
      </Q>
      , and the slope of that term is the prediction minus{' '}
      <Q of="y" focused>
        the label
      </Q>
      . The sigmoid’s slope is the prediction times 1 minus the prediction. Both depend on the
      example and on nothing else. The last factor,{' '}
      <Q of="l1" focused>
        what the weight multiplies
      </Q>
      , depends on the example and on the node.
    </p>
  ),
};
