import type { Told } from '../step.ts';

export const step: Told = {
  about: 'paths-1',
  id: 'chain-rule',
  title: 'One weight, by the chain rule',
  Prose: ({ Q }) => (
    <>
      <p>
        Follow{' '}
        <Q of="W" focused>
          one weight
        </Q>{' '}
        to the loss. It enters the weighted sum of an example, the sum sets the prediction, and the
        prediction sets the loss. Along such a path the derivatives multiply.
      </p>
      <p>
        But the same weight serves all four examples, so there are four paths, and where paths meet
        again the derivatives add. That is why a sum over the examples appears. Here it is for one
        weight; for any other, only the indices change.
      </p>
    </>
  ),
};
