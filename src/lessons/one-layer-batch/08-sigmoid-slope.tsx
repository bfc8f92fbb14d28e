import type { Told } from '../step.ts';

export const step: Told = {
  about: 'factors-1',
  id: 'sigmoid-slope',
  title: 'The other two factors',
  Prose: ({ Q }) => (
    <p>
      The slope of the sigmoid can be had from its own output:{' '}
      <Q of="yHat" focused>
        the prediction
      </Q>{' '}
      times 1 minus itself. It is largest in the middle and fades to nothing near 0 and 1. The last
      factor is the easiest: in a weighted sum the weight multiplies{' '}
      <Q of="X" focused>
        one component
      </Q>
      , so the sum changes with the weight at exactly that rate.
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
