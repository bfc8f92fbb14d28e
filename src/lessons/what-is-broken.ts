import type { ActivationId } from '../core/network.ts';
import { breakage } from '../equations/breakage.ts';
import type { BrokenRule } from '../equations/broken-rule.ts';
import type { Model } from '../equations/network.ts';
import type { Clash } from '../equations/sabotage.ts';
import type { NotationId } from '../expr/notation/notation.ts';
import { isInColumns } from '../expr/notation/notations.ts';
import { innerSizesText, turned } from '../expr/shape.ts';
import { brokenRules } from './broken-rules.ts';

const noSlope = 'no error signal of this network has the slope of an activation in it.';
const noWayBack = 'there is no hidden layer, so no error is sent back through weights.';

interface Said {
  /** What is done wrong, and how it shows. */
  readonly sentence: string;
  /** Why there is nothing to break, in a network without the rule. */
  readonly absent: string;
}

const said: Readonly<Record<BrokenRule, Said>> = {
  sign: {
    sentence:
      'The error is taken as label minus prediction. Every entry has the right size and the wrong sign, so a step goes uphill.',
    absent: 'no error of this network is a prediction minus a label.',
  },
  slope: {
    sentence: 'The error signals leave out the slope of the activation.',
    absent: noSlope,
  },
  slopeOfOutput: {
    sentence:
      'The slope is taken of the output, which has been through the activation once, and not of the sum: where the curve is steep that is hardly seen, where it is flat it is far too steep.',
    absent: noSlope,
  },
  mean: {
    sentence:
      'The gradient is divided by the number of examples once too often. Every entry points the right way and is too small.',
    absent: 'there is one to average, and a mean of one is the sum itself.',
  },
  transpose: {
    sentence:
      'The input is multiplied as it stands. Where the shapes happen to fit, its sums add up what does not belong together, and the numbers mean nothing.',
    absent: 'no input is transposed in this network.',
  },
  transposeBack: {
    sentence: 'The error meets the next layer’s weights as they stand, and not each node’s own.',
    absent: noWayBack,
  },
  updated: {
    sentence:
      'A layer takes its step first, and the error is sent back through its new weights. Only entries of layers before it are off, at a small learning rate only by a little: the mistake that is hardest to see.',
    absent: noWayBack,
  },
  product: {
    sentence:
      'The slope of the activation is put in by a matrix product. Where the shapes happen to fit, each error is mixed with other examples.',
    absent: noSlope,
  },
  path: {
    sentence:
      'The error comes back from every node of the next layer but the last. Each weight before that layer lacks the share of the paths through that node; the last layer’s own entries stay right.',
    absent:
      'no node sends its error back along several paths of one example, so there is none to drop.',
  },
};

/** What comes of a slope that is left out, by the activation; of a slope of 1, or of none of its own, nothing. */
const leftOut: Readonly<Partial<Record<ActivationId, string>>> = {
  sigmoid:
    'A sigmoid’s is never more than a quarter, so behind sigmoids most entries come out far too large.',
  tanh: 'That of tanh is 1 in the middle and less everywhere else, so behind it most entries come out too large.',
  softplus: 'That of softplus is always less than 1, so behind it most entries come out too large.',
  relu: 'That of relu is 0 where a node is off, so errors come back through nodes that should stop them.',
  leakyRelu:
    'That of leaky relu is a hundredth below 0, so errors come back in full through nodes that should hold them back.',
};

/**
 * What is wrong with the numbers while a rule is broken, or why nothing is; with shapes as the reader's
 * notation shows them.
 */
export function whatIsBroken(rule: BrokenRule, model: Model, notation: NotationId): string {
  const { changed, clashes, isSame } = breakage(rule, model);
  const { sentence, absent } = said[rule];
  const [clash] = clashes;
  if (changed.length > 0) {
    const activations = new Set(changed.map(({ activation }) => activation));
    return [
      sentence,
      ...(rule === 'slope' ? [...activations].flatMap((each) => leftOut[each] ?? []) : []),
      ...(clash ? [keptText(`Layer ${clash.layer}`, clash, notation)] : []),
    ].join(' ');
  }
  if (clash) return keptText('The page', clash, notation);
  if (isSame)
    return 'In this network both ways come to the same numbers, so all of them are right.';
  return model.brokenIn === undefined || model.layers.length === 1
    ? `There is nothing to break here: ${absent}`
    : `There is nothing to break in layer ${model.brokenIn}: its formulas do not use this rule.`;
}

/** What stands above that: which rule is broken, or was chosen and changes nothing. */
export function brokenHeading(rule: BrokenRule, model: Model): string {
  const isBroken = breakage(rule, model).changed.length > 0;
  const what = brokenRules[rule].toLowerCase();
  return `${isBroken ? 'Broken on purpose' : 'Chosen, but without effect'}: ${what}.`;
}

/** Why a right rule stays where it is to be broken: what would stand in its place has no value. */
function keptText(keeper: string, { left, right }: Clash, notation: NotationId): string {
  // (A·B)ᵀ = Bᵀ·Aᵀ
  const seen = isInColumns(notation) ? [turned(right), turned(left)] : [left, right];
  return `${keeper} keeps the right rule, because the broken one has no value: a ${innerSizesText(seen[0], seen[1])}.`;
}
