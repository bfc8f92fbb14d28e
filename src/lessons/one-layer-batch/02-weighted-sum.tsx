import type { Told } from '../step.ts';

export const step: Told = {
  about: 'sums-1',
  id: 'weighted-sum',
  title: 'A weighted sum for each example',
  Prose: ({ Q, N }) => (
    <p>
      <Q of="z" focused /> =&nbsp;
      <N of="z" />: each of an example’s{' '}
      <Q of="X" focused>
        components
      </Q>
      , times the weight on its edge, added up. A row times a column does exactly this. With all
      four rows stacked in <Q of="X" />, one product gives the four sums at once; no example meets
      another on the way.
    </p>
  ),
};
