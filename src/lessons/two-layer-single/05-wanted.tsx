import type { Told } from '../step.ts';

export const step: Told = {
  about: 'wanted',
  id: 'wanted',
  title: 'Two gradients are wanted',
  Prose: ({ Q }) => (
    <p>
      Nudge one weight and hold all others still: how fast does <Q of="L">the loss</Q> change? That
      derivative is kept where its weight stands, so <Q of="dW2">one gradient</Q> has the shape of{' '}
      <Q of="W2" /> and <Q of="dW1">the other</Q> the shape of <Q of="W1" />. Begin with the second
      layer. Its path to the loss is shorter, and what we find on it will be needed again for the
      first.
    </p>
  ),
};
