import type { Told } from '../step.ts';

export const step: Told = {
  about: 'wanted',
  id: 'wanted',
  title: 'Gradients without an example index',
  Prose: ({ Q, N }) => (
    <p>
      For{' '}
      <Q of="W2" focused>
        one weight
      </Q>{' '}
      we want one number, <N of="dW2" />: how fast <Q of="L">the loss</Q> changes with it. Put in
      the places of their weights, these numbers form <Q of="dW2" /> in the shape of <Q of="W2" />{' '}
      and <Q of="dW1" /> in the shape of <Q of="W1" />. Neither shape has a side that counts
      examples. So somewhere on the way the examples have to be added up, and a result that still
      has a row for each of them is not yet a gradient.
    </p>
  ),
};
