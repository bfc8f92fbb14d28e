import type { Told } from '../step.ts';

export const step: Told = {
  about: 'update',
  id: 'update',
  title: 'One step for both layers',
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
