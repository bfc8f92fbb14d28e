import type { Told } from '../step.ts';

export const step: Told = {
  about: 'entry-1',
  id: 'entry',
  title: 'The entry, shorter',
  Prose: ({ Q }) => (
    <p>
      With that name the whole line shrinks. For each example, multiply the component that the
      weight saw by <Q of="delta1">the error signal</Q>, and add up. An example pushes on a weight
      when it is wrong and when its component there is large; where the component is 0 the weight
      had no part in the error and gets no blame.
    </p>
  ),
};
