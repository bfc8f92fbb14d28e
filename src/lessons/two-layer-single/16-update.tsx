import type { Told } from '../step.ts';

export const step: Told = {
  about: 'update',
  id: 'update',
  title: 'Move both layers',
  Prose: ({ Q, N }) => (
    <>
      <p>
        <Q of="W1" focused /> is <N of="W1" />, and its gradient is <N of="dW1" />. A step against
        it, by <Q of="rate" /> =&nbsp;
        <N of="rate" /> times the gradient, makes it <N of="W1New" />. Both layers move from the old
        weights, since both gradients were taken there. Had we moved <Q of="W2" /> first and then
        computed <Q of="delta1" /> with <Q of="W2New">the new one</Q>, the error would be measured
        in one network and sent back through another, and the result would be the slope of neither.
      </p>
      <p>
        With both new matrices <Q of="L">the loss</Q> goes from <N of="L" /> to <Q of="LNew" />{' '}
        =&nbsp;
        <N of="LNew" />.
      </p>
    </>
  ),
};
