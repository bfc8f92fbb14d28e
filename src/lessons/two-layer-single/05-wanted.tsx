import { wanted } from '../../equations/gradient.ts';
import { together } from '../../equations/line.ts';
import type { Step } from '../step.ts';

export const step: Step = {
  id: 'wanted',
  title: 'Two gradients are wanted',
  pass: 'backward',
  lines: together(wanted('W2'), wanted('W1')),
  product: wanted('W1'),
  lit: ['W1', 'W2', 'L', 'dW1', 'dW2'],
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
