import type { Told } from '../step.ts';

export const step: Told = {
  about: 'update',
  id: 'update',
  title: 'Move both layers',
  Prose: ({ Q }) => (
    <>
      <p>
        Each weight moves against its entry of the gradient, by that entry times{' '}
        <Q of="rate">the learning rate</Q>. Both layers move from the old weights, since both
        gradients were taken there. Had we moved <Q of="W2" /> first and then computed{' '}
        <Q of="delta1" /> with <Q of="W2New">the new one</Q>, the error would be measured in one
        network and sent back through another, and the result would be the slope of neither.
      </p>
      <p>
        Run forward once more with both new matrices, and compare{' '}
        <Q of="LNew">the loss after the step</Q> with <Q of="L">the loss before</Q>.
      </p>
    </>
  ),
};
