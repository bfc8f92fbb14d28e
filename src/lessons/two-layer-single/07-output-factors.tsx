import type { Told } from '../step.ts';

export const step: Told = {
  about: 'factors-2',
  id: 'output-factors',
  title: 'Its three factors',
  curve: 'z2',
  Prose: ({ Q, N }) => (
    <p>
      <Q of="yHat">The prediction</Q>, <N of="yHat" />, minus <Q of="y">the label</Q>, <N of="y" />,
      is the slope of the loss, half a squared difference. The sigmoid’s slope comes from its own
      output: the prediction times 1 minus the prediction. The last factor is what the weight
      multiplies in the sum. In the second layer that is not a component of the input but{' '}
      <Q of="l1" focused>
        the output of a hidden node
      </Q>
      , <N of="l1" />.
    </p>
  ),
};
