import type { ActivationId, LossId, Network, Over } from '../../core/network.ts';
import { randomFrom } from '../../core/random.ts';

const inside: readonly ActivationId[] = ['sigmoid', 'tanh', 'relu', 'softplus'];
/** Losses, with an output that each is used with. */
const ends: readonly (readonly [LossId, ActivationId])[] = [
  ['halfSquares', 'sigmoid'],
  ['halfSquares', 'identity'],
  ['squares', 'tanh'],
  ['binaryCrossEntropy', 'sigmoid'],
  ['crossEntropy', 'softmax'],
];
const overs: readonly Over[] = ['sum', 'sum', 'mean'];

/** A network of two or three layers to be derived, no two of its sizes next to each other alike; for the same seed the same. */
export function networkOfSeed(seed: number): Network {
  const random = randomFrom(seed);
  const among = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  const examples = among([1, 2, 4, 5]);
  const inputs = among([2, 3, 4].filter((size) => size !== examples));
  const [loss, last] = among(ends);
  const hidden = Array.from({ length: among([1, 1, 2]) }, () => ({
    activation: among(inside),
    bias: random() < 0.5,
  }));
  let before = inputs;
  const width = (least: number) => {
    before = among(
      [1, 2, 3, 4].filter((size) => size >= least && size !== before && size !== examples),
    );
    return before;
  };
  return {
    examples,
    inputs,
    objective: { loss, over: among(overs) },
    layers: [
      ...hidden.map((layer) => ({ width: width(2), ...layer })),
      // A softmax of one output is 1, whatever comes in.
      { width: width(last === 'softmax' ? 2 : 1), activation: last, bias: random() < 0.5 },
    ],
  };
}
