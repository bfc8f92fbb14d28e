import type { Words } from './words.ts';

export const sum: Words = () => ({
  title: 'The gradient of an average',
  Prose: ({ Q, N }) => (
    <p>
      How fast does <Q of="L" /> change with <Q of="z" focused />? The answer is{' '}
      <Q of="delta1" focused /> =&nbsp;
      <N of="delta1" />. Five lines find another way to say it, which can be had by trying. The
      first only writes the average out, as the sum that it is.
    </p>
  ),
});

export const terms: Words = () => ({
  title: 'The slope goes inside',
  Prose: ({ Q }) => (
    <p>
      A sum is differentiated term by term, and of each term only the probability depends on{' '}
      <Q of="z" focused />. The reward is a number that stays in front. So <Q of="y" /> needs no
      derivative: it may come from a game, or from a person. Raise this preference, and its own
      action gets likelier by just as much as all others together get less likely.
    </p>
  ),
});

export const quotient: Words = () => ({
  title: 'Times p, and over p',
  Prose: ({ Q }) => (
    <p>
      In that sum no action counts by its probability, so it is no average of anything. Put{' '}
      <Q of="yHat" /> in front, and divide by it again: nothing has changed. It can be done because
      no probability of a softmax is 0, though one may be so small that no computer tells it from 0.
    </p>
  ),
});

export const logarithm: Words = () => ({
  title: 'A slope, over what it is of',
  Prose: ({ Q }) => (
    <p>
      The slope of something, divided by the thing itself, is the slope of its logarithm. It says
      how fast <Q of="yHat" focused /> grows in proportion to what it is.
    </p>
  ),
  aside: {
    title: 'Why is the slope of a logarithm a quotient?',
    Prose: ({ Q }) => (
      <p>
        Log is steep near 0 and flat far from it: at <Q of="yHat" focused /> its slope is 1 over{' '}
        <Q of="yHat" focused />. The chain rule multiplies that by the slope of{' '}
        <Q of="yHat" focused /> itself.
      </p>
    ),
  },
});

export const average: Words = () => ({
  title: 'An average again',
  Prose: ({ Q }) => (
    <p>
      Now each action counts by its probability, as the rewards did at the start. So the gradient of
      an average is an average: of the reward <Q of="y" />, times the slope of the logarithm, which
      is called the score. To know an average you need not know the probabilities. You can choose,
      look, and take the mean.
    </p>
  ),
});
