import type { Told } from '../step.ts';

export const step: Told = {
  about: 'error-1',
  id: 'two-indices',
  title: 'An error signal with two indices',
  curve: 'z1',
  Prose: ({ Q, N }) => (
    <p>
      <Q of="delta1" focused /> =&nbsp;
      <N of="delta1" /> is what remains under the sum without the last factor,{' '}
      <Q of="X" focused>
        the component
      </Q>
      . It depends on the example and on the node, so this error signal needs both indices. The
      example picks{' '}
      <Q of="delta2" focused>
        the error to send back
      </Q>
      , the node picks{' '}
      <Q of="W2" focused>
        the edge it comes along
      </Q>
      , and only the slope of the sigmoid needs to know both: the same node stands at another place
      of its curve for another example.
    </p>
  ),
};
