import type { Told } from '../step.ts';

export const step: Told = {
  about: 'factors-2',
  id: 'output-factors',
  title: 'The factors of one path',
  Prose: ({ Q }) => (
    <p>
      Under the sum, look at a single example. Only one of the four terms of the loss contains{' '}
      <Q of="yHat" focused>
        its prediction
      </Q>
      , and the slope of that term is the prediction minus{' '}
      <Q of="y" focused>
        the label
      </Q>
      . The sigmoid’s slope is the prediction times 1 minus the prediction. Both depend on the
      example and on nothing else. The last factor,{' '}
      <Q of="l1" focused>
        what the weight multiplies
      </Q>
      , depends on the example and on the node.
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
