import { count } from '../count.ts';
import type { Words } from './words.ts';

export const data: Words = ({ widths: [actions], examples: states }) => ({
  title: 'Actions and their rewards',
  Prose: ({ Q, N }) => (
    <p>
      A policy chooses among {count(actions, 'action')}. Each has a reward; for one of them it is{' '}
      <Q of="y" focused /> =&nbsp;
      <N of="y" />. Nothing that is learnt is in a reward; it is what you get. What is learnt are
      the weights <Q of="W" />.{' '}
      {states === 1
        ? 'There is one state, and what is known of it is a single number, '
        : `There are ${states} states, and what is known of each is a row of `}
      <Q of="X" />
      {states === 1 && (
        <>
          {' '}
          =&nbsp;
          <N of="X" />
        </>
      )}
      . Any of these numbers can be changed.
    </p>
  ),
});

export const probabilities: Words = ({ examples: states }) => ({
  title: 'From preferences to probabilities',
  Prose: ({ Q, N }) => (
    <p>
      For each action {states > 1 && 'in each state '}the weights make a preference: here{' '}
      <Q of="z" focused /> =&nbsp;
      <N of="z" />. Softmax makes shares of them that add up to 1: e to the power of each, over the
      sum of all these powers. So this action has the probability <Q of="yHat" focused /> =&nbsp;
      <N of="yHat" />. Only the differences between preferences count: what is added to all of them
      alike changes no share.
    </p>
  ),
});

export const expectation: Words = ({ examples: states }) => ({
  title: 'The reward to expect',
  Prose: ({ Q, N }) => (
    <p>
      Choose by these probabilities again and again. On average you get <Q of="L" /> =&nbsp;
      <N of="L" />: each reward counts as often as its action is chosen.{' '}
      {states > 1 && 'Each state comes up as often as any other, so it is the mean over them. '}
      We want it larger. So we ask how it changes with each preference.
    </p>
  ),
});
