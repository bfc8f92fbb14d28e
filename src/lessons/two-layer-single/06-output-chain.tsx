import type { Told } from '../step.ts';

export const step: Told = {
  about: 'paths-2',
  id: 'output-chain',
  title: 'One weight of the second layer',
  Prose: ({ Q, N }) => (
    <p>
      <Q of="W2" focused>
        One weight
      </Q>
      , <N of="W2" />, leads from a hidden node to the output. It changes{' '}
      <Q of="z2">the output’s weighted sum</Q>, the sum changes <Q of="yHat">the prediction</Q>, and
      the prediction changes <Q of="L">the loss</Q>. There is one path, so there is one product,
      with a derivative for each move along it. <Q of="l1">The hidden outputs</Q> stand still while
      this weight moves.
    </p>
  ),
};
