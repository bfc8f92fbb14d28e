import type { Told } from '../step.ts';

export const step: Told = {
  about: 'factors-1',
  id: 'node-factors',
  title: 'The factors of the longer path',
  curve: 'z1',
  Prose: ({ Q, N }) => (
    <>
      <p>
        The first factor is <Q of="delta2" /> =&nbsp;
        <N of="delta2" />, the error signal of the output; we have it. Three are new. In the
        output’s weighted sum the node’s output is multiplied by{' '}
        <Q of="W2" focused>
          the weight on the edge between
        </Q>
        , <N of="W2" />, so the sum follows the output at that rate. This is how weights of the next
        layer come into a gradient of this one.
      </p>
      <p>
        Then come the slope of the node’s own sigmoid, from{' '}
        <Q of="l1" focused>
          its output
        </Q>
        , <N of="l1" />, and{' '}
        <Q of="X" focused>
          the component
        </Q>
        , <N of="X" />, that our weight multiplies.
      </p>
    </>
  ),
  aside: {
    title: 'Why does the sigmoid’s slope come from its own output?',
    Prose: ({ Q }) => (
      <p>
        Write{' '}
        <Q of="l1" focused>
          the node’s output
        </Q>{' '}
        as a fraction, and 1 minus it as another. The quotient rule, applied to the first, gives a
        third fraction, and that one is the product of the other two.
      </p>
    ),
  },
};
