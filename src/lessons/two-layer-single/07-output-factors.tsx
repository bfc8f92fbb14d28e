import type { Told } from '../step.ts';

export const step: Told = {
  about: 'factors-2',
  id: 'output-factors',
  title: 'Its three factors',
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
