import { gradientOf, type Name, updatedOf } from '../../expr/alphabet.ts';
import type { Derived } from '../derived.ts';
import { gradientEntry, likewise, recognised, wanted } from '../gradient.ts';
import { type Equation, one, together, whole } from '../line.ts';
import type { Model } from '../network.ts';
import {
  asCrossEntropy,
  constantChangesNothing,
  draws,
  leastSpread,
  slopesAddUpTo0,
  withBaseline,
} from './baseline.ts';
import { asExpectation, byLogarithm, ofTheSum, termByTerm, timesAndOver } from './five-lines.ts';
import { gradientOfPreference, scores, slopeOfLogarithm, slopesOfProbabilities } from './score.ts';

/**
 * The derivation of a policy, step by step: the probabilities and the reward that they let expect; the five
 * lines from the gradient of an expectation to an expectation; what the scores are, by draws and with a
 * baseline; and back through the layer, as in any network.
 */
export function policyDerivation({ layers: [layer] }: Model): readonly Derived[] {
  const { input, weights, z, output, delta } = layer;
  const gradient = gradientOf(weights);
  const backward = (
    about: string,
    lines: Equation,
    key: Equation = lines,
    ...also: readonly Name[]
  ): Derived => ({
    about,
    pass: 'backward',
    key,
    lines,
    product: whole(delta),
    lit: ['y', z, output, delta, ...also],
  });
  return [
    {
      about: 'data',
      pass: 'forward',
      lines: () => [],
      product: whole(z),
      lit: [input, weights, 'y'],
    },
    {
      about: 'probabilities',
      pass: 'forward',
      key: whole(output),
      lines: together(one(z), whole(z), one(output), whole(output)),
      product: whole(z),
      lit: [input, weights, z, output],
    },
    {
      about: 'expectation',
      pass: 'loss',
      key: whole('L'),
      lines: whole('L'),
      product: whole('L'),
      lit: ['y', output, 'L'],
    },
    ...[
      backward('sum', ofTheSum),
      backward('terms', together(termByTerm, slopesOfProbabilities), termByTerm),
      backward('quotient', timesAndOver),
      { ...backward('logarithm', byLogarithm), aside: slopeOfLogarithm },
      backward('average', asExpectation),
    ].map((line) => ({ ...line, product: whole('L') })),
    backward('scores', together(scores, gradientOfPreference), gradientOfPreference),
    backward('preferences', whole(delta)),
    backward('samples', draws, asExpectation, 'baseline'),
    backward(
      'baseline',
      together(slopesAddUpTo0, constantChangesNothing, withBaseline),
      withBaseline,
      'baseline',
    ),
    { ...backward('best-baseline', leastSpread, undefined, 'baseline'), key: undefined },
    backward('label', asCrossEntropy),
    {
      about: 'product',
      pass: 'backward',
      key: recognised(weights),
      lines: together(
        wanted(weights),
        gradientEntry(weights),
        likewise(weights),
        recognised(weights),
      ),
      product: whole(gradient),
      way: 'entry',
      lit: [input, delta, gradient],
    },
    {
      about: 'update',
      pass: 'update',
      key: whole(updatedOf(weights)),
      lines: together(one(updatedOf(weights)), whole(updatedOf(weights)), whole(updatedOf('L'))),
      product: whole(updatedOf(weights)),
      lit: [weights, 'rate', gradient, updatedOf(weights), updatedOf('L')],
    },
  ];
}
