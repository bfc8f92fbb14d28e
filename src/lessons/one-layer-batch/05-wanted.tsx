import type { Told } from '../step.ts';

export const step: Told = {
  about: 'wanted',
  id: 'wanted',
  title: 'What we want',
  Prose: ({ Q, N }) => (
    <p>
      Nudge{' '}
      <Q of="W" focused>
        one weight
      </Q>
      , <N of="W" />, a little: <Q of="L">the loss</Q> changes <N of="dW" /> times as much. That is
      one partial derivative. There is one for each weight, kept where its weight stands. So{' '}
      <Q of="dW">the gradient</Q> has the shape of <Q of="W" />, and whatever we derive below has to
      end in that shape.
    </p>
  ),
};
