import { breakage } from '../equations/breakage.ts';
import type { BrokenRule } from '../equations/broken-rule.ts';
import type { Model } from '../equations/network.ts';
import type { Clash } from '../equations/sabotage.ts';
import type { NotationId } from '../expr/notation/notation.ts';
import { isInColumns } from '../expr/notation/notations.ts';
import { innerSizesText, turned } from '../expr/shape.ts';

const noSlope = 'no error signal of this network has the slope of an activation in it.';
const noWayBack = 'there is no hidden layer, so no error is sent back through weights.';

interface Said {
  readonly title: string;
  /** What is done wrong, and how it shows. */
  readonly sentence: string;
  /** Why there is nothing to break, in a network without the rule. */
  readonly absent: string;
}

/** The mistakes that a reader can try out, in words. */
export const brokenRules: Readonly<Record<BrokenRule, Said>> = {
  sign: {
    title: 'Swap the sign of the error',
    sentence:
      'The error is taken as label minus prediction. Every entry has the right size and the wrong sign, so a step goes uphill.',
    absent: 'no error of this network is a prediction minus a label.',
  },
  slope: {
    title: 'Forget the slope of the activation',
    sentence:
      'The error signals leave out the slope of the activation. A sigmoid’s is never more than a quarter, so behind sigmoids most entries come out far too large.',
    absent: noSlope,
  },
  slopeOfOutput: {
    title: 'Take the slope at the output',
    sentence:
      'The slope is taken of the output, which has been through the activation once, and not of the sum: near the middle of the curve that is hardly seen, on its flat ends it is far too steep.',
    absent: noSlope,
  },
  mean: {
    title: 'Average over the examples',
    sentence:
      'The gradient is divided by the number of examples once more than the loss. Every entry points the right way and is too small.',
    absent: 'there is one to average, and a mean of one is the sum itself.',
  },
  transpose: {
    title: 'Drop the transpose of a layer’s input',
    sentence:
      'The input is multiplied as it stands. Where the shapes happen to fit, its sums add up what does not belong together, and the numbers mean nothing.',
    absent: 'no input is transposed in this network.',
  },
  transposeBack: {
    title: 'Drop the transpose on the way back',
    sentence: 'The error meets the next layer’s weights as they stand, and not each node’s own.',
    absent: noWayBack,
  },
  updated: {
    title: 'Use weights that are already updated',
    sentence:
      'A layer takes its step first, and the error is sent back through its new weights. Only entries of layers before it are off, at a small learning rate only by a little: the mistake that is hardest to see.',
    absent: noWayBack,
  },
  product: {
    title: 'Multiply matrices where elements should meet',
    sentence:
      'The slope of the activation is put in by a matrix product. Where the shapes happen to fit, each error is mixed with other examples.',
    absent: noSlope,
  },
  path: {
    title: 'Drop one path',
    sentence:
      'The error comes back from every node of the next layer but the last. Each weight before that layer lacks the share of the paths through that node; the last layer’s own entries stay right.',
    absent: 'no error comes back from several nodes, so there is no second path to drop.',
  },
};

/**
 * The rules that there are to break in a network, and the one that is. A policy has no label and no slope of a
 * node, and in a single state nothing that a transpose would change.
 */
export const rulesOf = ({ policy, broken, examples }: Model): readonly BrokenRule[] =>
  (Object.keys(brokenRules) as BrokenRule[]).filter(
    (rule) => !policy || rule === broken || (rule === 'transpose' && examples > 1),
  );

/**
 * What is wrong with the numbers while a rule is broken, or why nothing is; with shapes as the reader's
 * notation shows them.
 */
export function whatIsBroken(rule: BrokenRule, model: Model, notation: NotationId): string {
  const { changed, clashes, isSame } = breakage(rule, model);
  const { sentence, absent } = brokenRules[rule];
  const [clash] = clashes;
  if (changed > 0) {
    return clash ? `${sentence} ${keptText(`Layer ${clash.layer}`, clash, notation)}` : sentence;
  }
  if (clash) return keptText('The page', clash, notation);
  return isSame
    ? 'In this network both ways come to the same numbers, so all of them are right.'
    : `There is nothing to break here: ${absent}`;
}

/** Why a right rule stays where it is to be broken: what would stand in its place has no value. */
function keptText(keeper: string, { left, right }: Clash, notation: NotationId): string {
  // (A·B)ᵀ = Bᵀ·Aᵀ
  const seen = isInColumns(notation) ? [turned(right), turned(left)] : [left, right];
  return `${keeper} keeps the right rule, because the broken one has no value: a ${innerSizesText(seen[0], seen[1])}.`;
}
