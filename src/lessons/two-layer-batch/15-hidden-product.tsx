import { assembled, recognised } from '../../equations/gradient.ts';
import { together, whole } from '../../equations/line.ts';
import type { Step } from '../step.ts';

export const step: Step = {
  id: 'hidden-product',
  title: 'The sum inside one product',
  pass: 'backward',
  key: recognised('W1'),
  lines: together(assembled('W1'), recognised('W1')),
  product: whole('dW1'),
  lit: ['X', 'delta1', 'dW1'],
  Prose: ({ Q }) => (
    <>
      <p>
        Back to the entries: put each in the place of its weight. Each is a column of <Q of="X" />{' '}
        against a column of <Q of="delta1" />. A product takes rows against columns, so <Q of="X" />{' '}
        is transposed and its columns become rows.
      </p>
      <p>
        The shapes confirm it: components by examples, times examples by nodes. The examples stand
        in the middle and are added up; components by nodes is the shape of <Q of="W1" />. Compare{' '}
        <Q of="dW2" />: the same rule, the layer’s input, transposed, times its error signal.
      </p>
    </>
  ),
};
