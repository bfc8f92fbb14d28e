import { one, together, whole } from '../../equations/line.ts';
import type { Step } from '../step.ts';

export const step: Step = {
  id: 'update',
  title: 'One step for both layers',
  pass: 'update',
  key: whole('W1New'),
  lines: together(one('W2New'), whole('W2New'), one('W1New'), whole('W1New'), whole('LNew')),
  product: whole('W1New'),
  lit: ['W1', 'W2', 'rate', 'dW1', 'dW2', 'W1New', 'W2New', 'LNew'],
  Prose: ({ Q }) => (
    <>
      <p>
        Subtract from each matrix <Q of="rate">the learning rate</Q> times its gradient. Take both
        gradients first and move afterwards: <Q of="delta1" /> must come back through the{' '}
        <Q of="W2" /> that made the predictions. With <Q of="W2New">the new one</Q> in its place,{' '}
        <Q of="dW1" /> would mix two networks and be the gradient of neither.
      </p>
      <p>
        Then all four examples run forward again and give <Q of="LNew">the new loss</Q>. Compare it
        with <Q of="L">the old</Q>: if it grew, the step was too long: the gradient is a slope at a
        point and promises a descent only near it.
      </p>
    </>
  ),
};
