import type { Told } from '../step.ts';

export const step: Told = {
  about: 'wanted',
  id: 'wanted',
  title: 'Two gradients are wanted',
  Prose: ({ Q, N }) => (
    <p>
      Nudge{' '}
      <Q of="W2" focused>
        one weight
      </Q>
      , <N of="W2" />, and hold all others still: <Q of="L">the loss</Q> changes <N of="dW2" />{' '}
      times as much. That derivative is kept where its weight stands, so{' '}
      <Q of="dW2">one gradient</Q> has the shape of <Q of="W2" /> and <Q of="dW1">the other</Q> the
      shape of <Q of="W1" />. Begin with the second layer: its path to the loss is shorter, and what
      we find on it will be needed again for the first.
    </p>
  ),
};
