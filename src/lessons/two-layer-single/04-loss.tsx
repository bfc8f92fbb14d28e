import type { Told } from '../step.ts';

export const step: Told = {
  about: 'loss',
  id: 'loss',
  title: 'The loss',
  Prose: ({ Q }) => (
    <p>
      With one <Q of="yHat">prediction</Q> and one <Q of="y">label</Q> there is one squared
      difference, and nothing to add up. The half is there to cancel the 2 that the derivative of a
      square brings down. From here on, every question is about <Q of="L">this number</Q>: how does
      it change when a weight does?
    </p>
  ),
};
