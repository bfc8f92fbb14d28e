import type { Told } from '../step.ts';

export const step: Told = {
  about: 'loss',
  id: 'loss',
  title: 'Where the examples meet',
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
      is <N of="y" />. Half the square of their difference is what the example contributes, and all
      four contributions add up to <Q of="L" /> =&nbsp;
      <N of="L" />. Until here no example had anything to do with another; this is the only place
      where they meet. Since they meet in a plain sum, derivatives may be taken example by example
      and added afterwards. Every sum over examples in the gradients comes from this one.
    </p>
  ),
};
