import type { Told } from '../step.ts';

export const step: Told = {
  about: 'update',
  id: 'update',
  title: 'Step downhill',
  Prose: ({ Q }) => (
    <p>
      The gradient points to where the loss grows fastest, so move <Q of="W">each weight</Q> the
      other way, by a step of <Q of="rate">the learning rate</Q> times its entry. Then run forward
      once more with <Q of="WNew">the new weights</Q> and compare{' '}
      <Q of="LNew">the loss after the step</Q> with <Q of="L">the loss before</Q>. A step that is
      small enough always lowers it, unless the gradient is zero.
    </p>
  ),
};
