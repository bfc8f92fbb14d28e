import type { Told } from '../step.ts';

export const step: Told = {
  about: 'factors-1',
  id: 'sigmoid-slope',
  title: 'The other two factors',
  curve: 'z',
  Prose: ({ Q, N }) => (
    <p>
      Where{' '}
      <Q of="yHat" focused>
        the prediction
      </Q>{' '}
      is <N of="yHat" />, the slope of the sigmoid is that number times 1 minus itself: its output
      is enough to find it. It is largest in the middle and fades to nothing near 0 and 1. The last
      factor is{' '}
      <Q of="X" focused>
        one component
      </Q>
      , <N of="X" />: the weight multiplies it in the sum, so the sum changes with the weight at
      exactly that rate.
    </p>
  ),
  aside: {
    title: 'Why does the sigmoid’s slope come from its own output?',
    Prose: ({ Q }) => (
      <p>
        Write{' '}
        <Q of="yHat" focused>
          the prediction
        </Q>{' '}
        as a fraction, and 1 minus it as another. Differentiate by the quotient rule. The result
        falls apart into just these two fractions.
      </p>
    ),
  },
};
