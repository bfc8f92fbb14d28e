import type { Told } from '../step.ts';

export const step: Told = {
  about: 'wanted',
  id: 'wanted',
  title: 'What we want',
  Prose: ({ Q }) => (
    <p>
      Nudge one weight a little: how fast does <Q of="L">the loss</Q> change? That is one partial
      derivative. There is one for each <Q of="W">weight</Q>, and we keep each where its weight
      stands. So <Q of="dW">the gradient</Q> has the shape of <Q of="W" />, and whatever we derive
      below has to end in that shape.
    </p>
  ),
};
