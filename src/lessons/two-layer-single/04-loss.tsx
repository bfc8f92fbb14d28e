import type { Told } from '../step.ts';

export const step: Told = {
  about: 'loss',
  id: 'loss',
  title: 'The loss',
  Prose: ({ Q, N }) => (
    <p>
      <Q of="yHat">The prediction</Q> is <N of="yHat" /> and <Q of="y">the label</Q> is <N of="y" />
      ; half the square of their difference is <Q of="L" /> =&nbsp;
      <N of="L" />. The half cancels the 2 that the derivative of a square brings down. With one
      example there is nothing to add up. From here on, every question is about this number: how
      does it change when a weight does?
    </p>
  ),
};
