import type { Model } from './network.ts';

/** The numbers of which the loss takes the logarithm of 0, where a prediction is rounded or cut off to one. */
export function withoutLogarithm({ network }: Model): readonly number[] {
  switch (network.objective.loss) {
    case 'halfSquares':
    case 'squares':
    case 'expectedReward':
      return [];
    case 'crossEntropy':
      return [0];
    case 'binaryCrossEntropy':
      return [0, 1];
  }
}
