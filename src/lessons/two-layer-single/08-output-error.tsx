import type { Told } from '../step.ts';

export const step: Told = {
  about: 'error-2',
  id: 'output-error',
  title: 'The error signal of the output',
  Prose: ({ Q, N }) => (
    <>
      <p>
        <Q of="delta2" /> =&nbsp;
        <N of="delta2" /> is the product of the first two factors. Only the last one depends on the
        node that the weight comes from. The rest is the same for every weight of this layer and
        gets a name, the error signal of the output.
      </p>
      <p>
        It says how fast the loss changes with <Q of="z2">the output’s weighted sum</Q>. Keep it at
        hand: whatever the first layer does to the loss, it does through this sum.
      </p>
    </>
  ),
};
