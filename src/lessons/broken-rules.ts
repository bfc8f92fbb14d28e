import { breakage } from '../equations/breakage.ts';
import type { BrokenRule } from '../equations/broken-rule.ts';
import type { Model } from '../equations/network.ts';
import type { Clash } from '../equations/sabotage.ts';
import type { NotationId } from '../expr/notation/notation.ts';
import { isInColumns } from '../expr/notation/notations.ts';
import { innerSizesText, turned } from '../expr/shape.ts';

/** The mistakes that a reader can try out, in words: what is done wrong, and how it shows. */
export const brokenRules: Readonly<Record<BrokenRule, { title: string; sentence: string }>> = {
  sign: {
    title: 'Swap the sign of the error',
    sentence:
      'The error is taken as label minus prediction. Every entry has the right size and the wrong sign, so a step goes uphill.',
  },
  slope: {
    title: 'Forget the slope of the sigmoid',
    sentence:
      'The error signals leave out the slope of the sigmoid. That slope is never more than a quarter, so most entries come out far too large.',
  },
  slopeOfOutput: {
    title: 'Take the slope at the output',
    sentence:
      'The slope is taken of the output, which has been through the activation once, and not of the sum: near the middle of the curve that is hardly seen, on its flat ends it is far too steep.',
  },
  mean: {
    title: 'Average over the examples',
    sentence:
      'The gradient is divided by the number of examples, but the loss is a sum. Every entry points the right way and is too small.',
  },
  transpose: {
    title: 'Drop the transpose of a layer’s input',
    sentence:
      'The input is multiplied as it stands. Where the shapes happen to fit, its sums add up what does not belong together, and the numbers mean nothing.',
  },
  transposeBack: {
    title: 'Drop the transpose on the way back',
    sentence: 'The error meets the next layer’s weights as they stand, and not each node’s own.',
  },
  updated: {
    title: 'Use weights that are already updated',
    sentence:
      'The second layer takes its step first, and the error is sent back through its new weights. Only the first layer’s entries are off, at a small learning rate only by a little: the mistake that is hardest to see.',
  },
  product: {
    title: 'Multiply matrices where elements should meet',
    sentence:
      'The slope of the sigmoid is put in by a matrix product. Where the shapes happen to fit, each error is mixed with other examples.',
  },
  path: {
    title: 'Drop one path',
    sentence:
      'The error comes back from every node of the next layer but the last. Each weight before that layer lacks the share of the paths through that node; the last layer’s own entries stay right.',
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
  const { changed, clashes } = breakage(rule, model);
  const [problem] = clashes.map((clash) => clashText(clash, notation));
  if (changed > 0) {
    const { sentence } = brokenRules[rule];
    return problem ? `${sentence} The other layer stays right: ${problem}` : sentence;
  }
  return problem
    ? `Here it cannot even be computed, so the numbers stay right. ${problem}`
    : 'In a network of this size it comes to the same, so the numbers stay right.';
}

function clashText({ left, right }: Clash, notation: NotationId): string {
  // (A·B)ᵀ = Bᵀ·Aᵀ
  const seen = isInColumns(notation) ? [turned(right), turned(left)] : [left, right];
  return `A ${innerSizesText(seen[0], seen[1])}.`;
}
