import { sigmoidWritten } from '../../equations/forward.ts';
import { one, together, whole } from '../../equations/line.ts';
import type { Step } from '../step.ts';

export const step: Step = {
  id: 'hidden-layer',
  title: 'The hidden layer',
  pass: 'forward',
  key: whole('l1'),
  lines: together(one('z1'), whole('z1'), sigmoidWritten('W1'), whole('l1')),
  product: whole('z1'),
  lit: ['X', 'W1', 'z1', 'l1'],
  Prose: ({ Q }) => (
    <p>
      Take one hidden node. Its column of <Q of="W1" /> holds the weights of the three edges that
      lead into it; multiply each by its <Q of="X">component</Q> and add up. The sigmoid squeezes{' '}
      <Q of="z1" focused>
        that sum
      </Q>{' '}
      between 0 and 1, and the result is{' '}
      <Q of="l1" focused>
        the node’s output
      </Q>
      . Every node does the same with a column of its own, so a row times a matrix gives a row of
      sums.
    </p>
  ),
};
