import type { Told } from '../step.ts';

export const step: Told = {
  about: 'loss',
  id: 'loss',
  title: 'Where the examples meet',
  Prose: ({ Q }) => (
    <p>
      Each example contributes half the square of the difference between{' '}
      <Q of="yHat">its prediction</Q> and <Q of="y">its label</Q>, and <Q of="L">the loss</Q> adds
      the four contributions. Until here no example had anything to do with another; this is the
      only place where they meet. Since they meet in a plain sum, derivatives may be taken example
      by example and added afterwards. Every sum over examples in the gradients comes from this one.
    </p>
  ),
};
