import { divisorOf, type LossId, type Network, type Over } from '../core/network.ts';
import { apply, fraction, minus, negate, number, plus, power, times } from '../expr/build.ts';
import type { Expr } from '../expr/tree.ts';

/** What a loss makes of one label and its prediction, and how fast that changes with the prediction. */
interface Loss {
  /** One entry's share of the loss, before it is averaged. */
  readonly term: (y: Expr, yHat: Expr) => Expr;
  /** The derivative of that share by the prediction, one form after the other; the last is the one in use. */
  readonly slopes: (y: Expr, yHat: Expr) => readonly Expr[];
  /** The loss by PyTorch's own function; `F` is torch.nn.functional. */
  readonly torch: {
    readonly call: (of: string, reduction: 'sum' | 'mean') => string;
    /** What it is called with, beside the labels: ŷ, or the sums that ŷ comes from. */
    readonly of: 'prediction' | 'sums';
    /** What its mean is over. */
    readonly mean: Over;
  };
}

const one = number(1);
const two = number(2);
const half = fraction(one, two);
const log = (of: Expr) => apply('log', of);

export const losses: Readonly<Record<LossId, Loss>> = {
  /** ½ (y − ŷ)² */
  halfSquares: {
    term: (y, yHat) => times(half, power(minus(y, yHat), 2)),
    slopes: (y, yHat) => [negate(minus(y, yHat)), minus(yHat, y)],
    torch: {
      call: (of, reduction) => `0.5 * F.mse_loss(${of}, y, reduction="${reduction}")`,
      of: 'prediction',
      mean: 'entries',
    },
  },
  /** (y − ŷ)² */
  squares: {
    term: (y, yHat) => power(minus(y, yHat), 2),
    slopes: (y, yHat) => [negate(times(two, minus(y, yHat))), times(two, minus(yHat, y))],
    torch: {
      call: (of, reduction) => `F.mse_loss(${of}, y, reduction="${reduction}")`,
      of: 'prediction',
      mean: 'entries',
    },
  },
  /** −(y log ŷ + (1 − y) log(1 − ŷ)) */
  binaryCrossEntropy: {
    term: (y, yHat) =>
      negate(plus(times(y, log(yHat)), times(minus(one, y), log(minus(one, yHat))))),
    slopes: (y, yHat) => [
      minus(fraction(minus(one, y), minus(one, yHat)), fraction(y, yHat)),
      fraction(minus(yHat, y), times(yHat, minus(one, yHat))),
    ],
    torch: {
      call: (of, reduction) =>
        `F.binary_cross_entropy_with_logits(${of}, y, reduction="${reduction}")`,
      of: 'sums',
      mean: 'entries',
    },
  },
  /** −y log ŷ */
  crossEntropy: {
    term: (y, yHat) => negate(times(y, log(yHat))),
    slopes: (y, yHat) => [negate(fraction(y, yHat))],
    torch: {
      call: (of, reduction) => `F.cross_entropy(${of}, y, reduction="${reduction}")`,
      of: 'sums',
      mean: 'mean',
    },
  },
  /** p f: over all actions, the reward that a policy expects. */
  expectedReward: {
    term: (f, p) => times(p, f),
    slopes: (f) => [f],
    torch: {
      call: (of, reduction) => `(${of} * f).sum(1).${reduction}()`,
      of: 'prediction',
      mean: 'mean',
    },
  },
};

/** What the sum is divided by, as a factor in front; none where the loss is a sum. */
export function averaging(network: Network): readonly Expr[] {
  const count = divisorOf(network.objective.over, network);
  return count === 1 ? [] : [fraction(one, number(count))];
}

/**
 * The loss as PyTorch computes it, from the names of the predictions and of the sums before them. Its
 * own mean, where it has that of the objective; else its sum, divided.
 */
export function torchLoss(network: Network, prediction: string, sums: string): string {
  const { loss, over } = network.objective;
  const { call, of, mean } = losses[loss].torch;
  const from = of === 'sums' ? sums : prediction;
  const count = divisorOf(over, network);
  if (count === 1) return call(from, 'sum');
  return count === divisorOf(mean, network)
    ? call(from, 'mean')
    : `${call(from, 'sum')} / ${count}`;
}
