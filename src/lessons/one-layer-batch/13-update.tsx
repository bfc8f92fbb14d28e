import type { Told } from '../step.ts';

export const step: Told = {
  about: 'update',
  id: 'update',
  title: 'Step downhill',
  Prose: ({ Q, N }) => (
    <p>
      <Q of="W" focused /> is <N of="W" />, and its gradient is <N of="dW" />. A step against it, by{' '}
      <Q of="rate" /> =&nbsp;
      <N of="rate" /> times the gradient, makes it <N of="WNew" />. The gradient points to where the
      loss grows fastest, so every weight goes the other way. With all{' '}
      <Q of="WNew">the new weights</Q> the loss goes from <N of="L" /> to <Q of="LNew" /> =&nbsp;
      <N of="LNew" />. A step that is small enough always lowers it, unless the gradient is zero or
      wrong.
    </p>
  ),
};
