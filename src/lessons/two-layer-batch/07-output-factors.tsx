import type { Told } from '../step.ts';

export const step: Told = {
  about: 'factors-2',
  id: 'output-factors',
  title: 'The factors of one path',
  curve: 'z2',
  Prose: ({ Q, N }) => (
    <p>
      <Q of="yHat" focused>
        This prediction
      </Q>{' '}
      is <N of="yHat" /> and{' '}
      <Q of="y" focused>
        its label
      </Q>{' '}
      is <N of="y" />; their difference is the slope of the loss, because only this example’s term
      contains the prediction. The sigmoid’s slope is the prediction times 1 minus the prediction.
      Both depend on the example and on nothing else. The last factor,{' '}
      <Q of="l1" focused>
        what the weight multiplies
      </Q>
      , is <N of="l1" /> and depends on the example and on the node.
    </p>
  ),
  aside: {
    title: 'Why does the sigmoid’s slope come from its own output?',
    Prose: ({ Q }) => (
      <p>
        Both{' '}
        <Q of="yHat" focused>
          the prediction
        </Q>{' '}
        and 1 minus it are fractions with the same denominator. The derivative of the first has the
        square of that denominator below it, and so it splits into the product of the two.
      </p>
    ),
  },
};
