import type { Told } from '../step.ts';

export const step: Told = {
  about: 'forward-2',
  id: 'predictions',
  title: 'A prediction for each row',
  Prose: ({ Q, N }) => (
    <p>
      <Q of="z2" focused /> =&nbsp;
      <N of="z2" /> is one row of <Q of="l1">hidden outputs</Q> times{' '}
      <Q of="W2">the column of weights</Q>, and its sigmoid is <N of="yHat" />. Watch the indices:
      in a product, the one in the middle is added up and vanishes, and the outer ones stay. Here
      the nodes stand in the middle, so what is left is <Q of="z2">a sum for each example</Q>, and
      then <Q of="yHat">a prediction for each example</Q>.
    </p>
  ),
};
