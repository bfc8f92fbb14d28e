import type { Told } from '../step.ts';

export const step: Told = {
  about: 'update',
  id: 'update',
  title: 'One step for both layers',
  Prose: ({ Q, N }) => (
    <>
      <p>
        <Q of="W1" focused /> is <N of="W1" />, and its gradient is <N of="dW1" />. A step against
        it, by <Q of="rate" /> =&nbsp;
        <N of="rate" /> times the gradient, makes it <N of="W1New" />. Take both gradients first and
        move afterwards: <Q of="delta1" /> must come back through the <Q of="W2" /> that made the
        predictions. With <Q of="W2New">the new one</Q> in its place, <Q of="dW1" /> would mix two
        networks and be the gradient of neither.
      </p>
      <p>
        With both new matrices <Q of="L">the loss</Q> goes from <N of="L" /> to <Q of="LNew" />{' '}
        =&nbsp;
        <N of="LNew" />. If it grew, the step was too long or the gradient wrong: a gradient is a
        slope at a point, and a step against it promises a descent only near it.
      </p>
    </>
  ),
};
