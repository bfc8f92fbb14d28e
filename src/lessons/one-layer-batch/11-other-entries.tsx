import type { Told } from '../step.ts';

export const step: Told = {
  about: 'entries-1',
  id: 'other-entries',
  title: 'Likewise, the other weights',
  Prose: ({ Q }) => (
    <p>
      Nothing in the argument was special about the weight we chose. For another weight, the{' '}
      <Q of="delta1">error signals</Q> stay as they are, and another column of <Q of="X" /> takes
      its turn. Three weights, three sums, each with the same four errors.
    </p>
  ),
};
