import type { Told } from '../step.ts';

export const step: Told = {
  about: 'data',
  id: 'data',
  title: 'The data and the weights',
  Prose: ({ Q, N }) => (
    <p>
      <Q of="X" focused /> =&nbsp;
      <N of="X" /> is one of the three numbers, the components, of an example. The four examples are
      the rows of <Q of="X" />, and the answer that each should get, here <N of="y" />, is its label
      in <Q of="y" />. Three <Q of="W">weights</Q>, one for each component, are all that the network
      has to learn.
    </p>
  ),
};
