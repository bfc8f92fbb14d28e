import type { Chapter } from '../step.ts';

export const Takeaway: Chapter['Takeaway'] = ({ Q }) => (
  <ul>
    <li>
      Only the probabilities depend on what is learnt, so a reward needs no derivative: it is a
      number that each score is multiplied by.
    </li>
    <li>
      Times <Q of="yHat" />, over <Q of="yHat" />, and a logarithm: that makes the gradient of an
      average an average itself, which can be estimated by drawing.
    </li>
    <li>
      Scores are 0 on average, so a baseline may be taken off every reward. The mean stays, and the
      draws lie closer to it.
    </li>
    <li>
      A draw is a label that the policy has given itself, and its advantage says how much to believe
      it.
    </li>
  </ul>
);
