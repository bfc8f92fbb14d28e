import type { Told } from '../step.ts';

export const step: Told = {
  about: 'data',
  id: 'data',
  title: 'The data and the weights',
  Prose: ({ Q }) => (
    <p>
      Four examples, three numbers each. An example is a row of <Q of="X" />, and the answer it
      should get stands beside it in <Q of="y">the column of labels</Q>. Three <Q of="W">weights</Q>
      , one for each component, are all that the network has to learn.
    </p>
  ),
};
