import type { Told } from '../step.ts';

export const step: Told = {
  about: 'loss-slope',
  id: 'loss-slope',
  title: 'First factor: the loss',
  Prose: ({ Q, N }) => (
    <p>
      <Q of="yHat" focused>
        This prediction
      </Q>{' '}
      is <N of="yHat" /> and{' '}
      <Q of="y" focused>
        its label
      </Q>{' '}
      is <N of="y" />; their difference is how fast the loss changes with the prediction. Only that
      example’s term contains it. The square brings down a 2, which the half cancels, and the minus
      sign inside the bracket comes out in front. The slope is positive where the prediction is too
      high.
    </p>
  ),
};
