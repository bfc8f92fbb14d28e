import type { Told } from '../step.ts';

export const step: Told = {
  about: 'output-1',
  id: 'prediction',
  title: 'Squeeze it to a prediction',
  Prose: ({ Q }) => (
    <p>
      A weighted sum can be any number; a label is 0 or 1. The sigmoid squeezes{' '}
      <Q of="z" focused>
        the sum
      </Q>{' '}
      into the range between them, and the result is{' '}
      <Q of="yHat" focused>
        the prediction
      </Q>
      . It works on each number alone, so a column of four sums becomes a column of four
      predictions.
    </p>
  ),
};
