import type { BrokenRule } from '../equations/broken-rule.ts';
import type { Model } from '../equations/network.ts';

/** The mistakes that a reader can try out, by their titles. */
export const brokenRules: Readonly<Record<BrokenRule, string>> = {
  sign: 'Swap the sign of the error',
  slope: 'Forget the slope of the activation',
  slopeOfOutput: 'Take the slope at the output',
  mean: 'Average over the examples',
  transpose: 'Drop the transpose of a layer’s input',
  transposeBack: 'Drop the transpose on the way back',
  updated: 'Use weights that are already updated',
  product: 'Multiply matrices where elements should meet',
  path: 'Drop one path',
};

/**
 * The rules that there are to break in a network, and the one that is. A policy has no label and no slope of a
 * node, and in a single state nothing that a transpose would change.
 */
export const rulesOf = ({ policy, broken, examples }: Model): readonly BrokenRule[] =>
  (Object.keys(brokenRules) as BrokenRule[]).filter(
    (rule) => !policy || rule === broken || (rule === 'transpose' && examples > 1),
  );
