import { policyDerivation } from '../../equations/policy/policy-derivation.ts';
import type { Chapter } from '../step.ts';
import { oncePerNetwork, toldOf } from '../told.ts';
import * as draw from './draw-words.tsx';
import * as forward from './forward-words.tsx';
import { head } from './head.ts';
import * as line from './line-words.tsx';
import * as policy from './policy-words.tsx';
import { Takeaway } from './takeaway.tsx';
import type { Words } from './words.ts';

/** The words of each step; its address is what it is about. */
const words: Readonly<Record<string, Words>> = {
  data: forward.data,
  probabilities: forward.probabilities,
  expectation: forward.expectation,
  sum: line.sum,
  terms: line.terms,
  quotient: line.quotient,
  logarithm: line.logarithm,
  average: line.average,
  scores: draw.scores,
  preferences: draw.preferences,
  samples: draw.samples,
  baseline: draw.baseline,
  'best-baseline': draw.bestBaseline,
  label: policy.label,
  product: policy.product,
  update: policy.update,
};

const steps = oncePerNetwork((model) =>
  toldOf(
    policyDerivation(model),
    Object.entries(words).map(([id, of]) => ({ about: id, id, ...of(model) })),
  ),
);

export const scoreFunction: Chapter = { ...head, steps, Takeaway };
