import { gradientOf, updatedOf } from '../../expr/alphabet.ts';
import type { Words } from './words.ts';

export const label: Words = () => ({
  title: 'A draw is a label',
  Prose: ({ Q }) => (
    <p>
      Take the action that was drawn as a label: 1 for it, and 0 for the others. The error signal of
      cross-entropy is then <Q of="yHat" /> less the label, as in any network with that loss. It is
      the score, with the sign turned, because a loss goes down where a reward goes up. So a policy
      learns as a classifier does, with its own choices for labels, each counted by its advantage.
    </p>
  ),
});

export const product: Words = ({ examples: states }) => ({
  title: 'Back through the layer',
  Prose: ({ Q, N }) => (
    <p>
      A weight multiplies <Q of="X" focused /> =&nbsp;
      <N of="X" /> in the preference
      {states > 1 ? 's of every state' : ''}. So its gradient is what it multiplies, times{' '}
      <Q of="delta1" focused />
      {states > 1 ? ', added up over the states' : ''}: the transposed product of every chapter. By
      trying, one row of <Q of="delta1" /> is the label of a draw less <Q of="yHat" />, times the
      advantage.
    </p>
  ),
});

export const update: Words = ({ layers: [{ weights }] }) => ({
  title: 'One step uphill',
  Prose: ({ Q, N }) => (
    <p>
      A reward is to grow, so the step is added. <Q of={weights} focused /> is <N of={weights} />,
      its gradient is <N of={gradientOf(weights)} />, and with <Q of="rate" /> =&nbsp;
      <N of="rate" /> it becomes <N of={updatedOf(weights)} />. The reward to expect goes from{' '}
      <N of="L" /> to <N of="LNew" />. A single draw in place of the average takes a step that is
      right only on average: the way up is then a noisy one, and less so with a baseline.
    </p>
  ),
});
