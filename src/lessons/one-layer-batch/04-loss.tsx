import type { Told } from '../step.ts';

export const step: Told = {
  about: 'loss',
  id: 'loss',
  title: 'How wrong, in one number',
  Prose: ({ Q }) => (
    <p>
      Compare each <Q of="yHat">prediction</Q> with its <Q of="y">label</Q>, square the difference
      so that too high and too low count alike, and add up over the examples. The half is there for
      later: it cancels the 2 that the square leaves behind when we take the derivative.{' '}
      <Q of="L">The loss</Q> is a sum and not a mean, so every example adds its share and none
      dilutes another.
    </p>
  ),
};
