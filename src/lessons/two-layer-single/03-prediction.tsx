import type { Told } from '../step.ts';

export const step: Told = {
  about: 'forward-2',
  id: 'prediction',
  title: 'The prediction',
  Prose: ({ Q, N }) => (
    <p>
      <Q of="z2">A single number</Q>, <N of="z2" />, is <Q of="l1">the row of hidden outputs</Q>{' '}
      times <Q of="W2">the column of weights</Q>, and its sigmoid is <Q of="yHat">the prediction</Q>
      , <N of="yHat" />. The output node never sees the components. It treats the hidden outputs as
      any layer treats its input: weigh and add up, then squeeze.
    </p>
  ),
};
