import type { Words } from './words.ts';

export const scores: Words = ({ examples: states }) => ({
  title: 'What a score says',
  Prose: ({ Q, N }) => (
    <p>
      The score of an action says which way to move the preferences to make it likelier: its own up,
      by 1 less its probability, and each other down, by that one’s probability. Count every score
      by its reward and its probability, and they add up to the gradient: <Q of="delta1" focused />{' '}
      =&nbsp;
      <N of="delta1" />. It is above 0 where the reward is above the average
      {states > 1 && ' of its state'}. Where all rewards are equal, it is 0.
    </p>
  ),
});

export const preferences: Words = ({ examples: states }) => ({
  title: 'All preferences at once',
  Prose: ({ Q }) => (
    <p>
      For all preferences it is one formula. Reward times probability, added up along a row, is what
      can be expected in a state; the column and the row of ones put that number into every place.
      Take it off <Q of="y" />, entry by entry, and multiply by <Q of="yHat" />: that is{' '}
      <Q of="delta1" />
      {states > 1 && ', each state counted as one of all'}. It is the error signal of this network,
      and its rows add up to 0.
    </p>
  ),
});

export const samples: Words = () => ({
  title: 'By trying',
  Prose: ({ Q, N }) => (
    <p>
      Draw an action. Its reward, less <Q of="baseline" /> =&nbsp;
      <N of="baseline" /> (the next step says why), times its score is a guess at the gradient.
      Below is what each action would say of <Q of="z" focused /> if it were drawn. Every guess is
      wrong, and their mean is right: the more draws, the nearer it comes, and with four times as
      many it is off by half as much.
    </p>
  ),
});

export const baseline: Words = () => ({
  title: 'A constant changes nothing',
  Prose: ({ Q, N }) => (
    <p>
      The probabilities add up to 1 whatever the preferences are, so their slopes add up to 0. If
      every action had the same reward <Q of="baseline" />, the gradient would be 0. So{' '}
      <Q of="baseline" /> =&nbsp;
      <N of="baseline" /> can be taken off every reward, and the average stays. Such a constant is
      called a baseline, and what is left of a reward its advantage: how much better than{' '}
      <Q of="baseline" /> it is.
    </p>
  ),
});

export const bestBaseline: Words = () => ({
  title: 'The best constant',
  Prose: ({ Q }) => (
    <p>
      The mean stays, but how far single draws are from it does not. Their mean square is least
      where its slope by <Q of="baseline" /> is 0. That is where <Q of="baseline" /> times the mean
      of the squared scores is the mean of reward times squared scores: an average of the rewards,
      in which an action with large scores counts for more. Drag <Q of="baseline" />, among all
      numbers or under Draws, until the draws lie closest, and see how near you came.
    </p>
  ),
});
