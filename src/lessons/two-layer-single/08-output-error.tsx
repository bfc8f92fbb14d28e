import type { Told } from '../step.ts';

export const step: Told = {
  about: 'error-2',
  id: 'output-error',
  title: 'The error signal of the output',
  Prose: ({ Q }) => (
    <>
      <p>
        Put the factors in. Only the last one depends on the node that the weight comes from. The
        rest is the same for every weight of this layer and gets a name:{' '}
        <Q of="delta2">the error signal of the output</Q>.
      </p>
      <p>
        It has a meaning of its own, which is how fast the loss changes with{' '}
        <Q of="z2">the output’s weighted sum</Q>. Keep it at hand: whatever the first layer does to
        the loss, it does through this sum.
      </p>
    </>
  ),
};
