import type { Told } from '../step.ts';

export const step: Told = {
  about: 'loss-slope',
  id: 'loss-slope',
  title: 'First factor: the loss',
  Prose: ({ Q }) => (
    <p>
      How fast does the loss change with{' '}
      <Q of="yHat" focused>
        one prediction
      </Q>
      ? Only that example’s term contains it. Its square brings down a 2, which the half cancels,
      and the minus sign inside the bracket comes out in front. What is left is the prediction minus{' '}
      <Q of="y" focused>
        the label
      </Q>
      : positive where the prediction is too high.
    </p>
  ),
};
