import type { Told } from '../step.ts';

export const step: Told = {
  about: 'error-1',
  id: 'node-error',
  title: 'The error signal of a hidden node',
  Prose: ({ Q, N }) => (
    <>
      <p>
        <Q of="delta1" focused /> =&nbsp;
        <N of="delta1" />: <Q of="delta2">the output’s error signal</Q>, <N of="delta2" />, times{' '}
        <Q of="W2" focused>
          the weight
        </Q>{' '}
        along which it comes back, <N of="W2" />, times the slope of the node’s sigmoid. All but{' '}
        <Q of="X" focused>
          the component
        </Q>{' '}
        is the same for every edge into this node, and is called the node’s error signal.
      </p>
      <p>
        Its meaning is the same as at the output, one layer earlier: how fast the loss changes with
        this node’s{' '}
        <Q of="z1" focused>
          weighted sum
        </Q>
        . A node whose edge hardly counts, or whose sigmoid is nearly flat, gets little of the
        error.
      </p>
    </>
  ),
};
