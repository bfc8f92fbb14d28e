import type { Told } from '../step.ts';

export const step: Told = {
  about: 'paths-1',
  id: 'chain-rule',
  title: 'One weight, by the chain rule',
  Prose: ({ Q, N }) => (
    <>
      <p>
        <Q of="W" focused>
          One weight
        </Q>
        , <N of="W" />, enters the weighted sum of an example; the sum sets the prediction, and the
        prediction sets the loss. Along such a path the derivatives multiply.
      </p>
      <p>
        But the weight serves all four examples. So there are four paths, and where paths meet again
        the derivatives add: that is the sum over the examples. For another weight, only the indices
        change.
      </p>
    </>
  ),
};
