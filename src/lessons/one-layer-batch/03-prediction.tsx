import type { Told } from '../step.ts';

export const step: Told = {
  about: 'output-1',
  id: 'prediction',
  title: 'Squeeze it to a prediction',
  Prose: ({ Q, N }) => (
    <p>
      The sigmoid squeezes{' '}
      <Q of="z" focused>
        the sum
      </Q>
      , <N of="z" />, to{' '}
      <Q of="yHat" focused>
        a prediction
      </Q>{' '}
      between 0 and 1: <N of="yHat" />. A sum can be any number, and a label is 0 or 1. Each number
      is squeezed alone, so a column of four sums becomes a column of four predictions.
    </p>
  ),
};
