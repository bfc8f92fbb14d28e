import type { Told } from '../step.ts';

export const step: Told = {
  about: 'loss',
  id: 'loss',
  title: 'How wrong, in one number',
  Prose: ({ Q, N }) => (
    <p>
      Here{' '}
      <Q of="yHat" focused>
        the prediction
      </Q>{' '}
      is <N of="yHat" /> and{' '}
      <Q of="y" focused>
        the label
      </Q>{' '}
      is <N of="y" />. Square the difference, so that too high and too low count alike, and add up
      over the examples: <Q of="L" /> =&nbsp;
      <N of="L" />. The half cancels the 2 that the square leaves behind in the derivative. The loss
      is a sum and not a mean, so no example dilutes another.
    </p>
  ),
};
