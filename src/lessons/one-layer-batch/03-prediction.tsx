import { one, together, whole } from '../../equations/line.ts';
import { sigmoidWritten } from '../../equations/forward.ts';
import type { Step } from '../step.ts';

export const step: Step = {
  id: 'prediction',
  title: 'Squeeze it to a prediction',
  pass: 'forward',
  key: whole('yHat'),
  lines: together(one('yHat'), sigmoidWritten('W'), whole('yHat')),
  product: whole('yHat'),
  lit: ['z', 'yHat'],
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
