import type { Told } from '../step.ts';

export const step: Told = {
  about: 'entry-1',
  id: 'entry',
  title: 'The entry, shorter',
  Prose: ({ Q, N }) => (
    <p>
      <Q of="X" focused>
        The component
      </Q>
      , <N of="X" />, times{' '}
      <Q of="delta1" focused>
        the error signal
      </Q>
      , <N of="delta1" />, is the share of this example; the four shares add up to{' '}
      <Q of="dW" focused /> =&nbsp;
      <N of="dW" />. An example pushes on a weight when it is wrong and when its component there is
      large. Where the component is 0 the weight had no part in the error and gets no blame.
    </p>
  ),
};
