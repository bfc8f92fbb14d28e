import { gradientEntry, likewise } from '../../equations/gradient.ts';
import { together, whole } from '../../equations/line.ts';
import type { Step } from '../step.ts';

export const step: Step = {
  id: 'other-entries',
  title: 'Likewise, the other weights',
  pass: 'backward',
  key: likewise('W'),
  lines: together(gradientEntry('W'), likewise('W')),
  product: whole('dW'),
  way: 'entry',
  lit: ['X', 'delta1', 'dW'],
  Prose: ({ Q }) => (
    <p>
      Nothing in the argument was special about the weight we chose. For another weight, the{' '}
      <Q of="delta1">error signals</Q> stay as they are, and another column of <Q of="X" /> takes
      its turn. Three weights, three sums, each with the same four errors.
    </p>
  ),
};
