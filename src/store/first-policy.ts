import { policyOf } from '../lessons/score-function/policy-of.ts';
import type { Own } from './own.ts';

/** The policy that the page starts from: one state, and three arms to pull. */
export const firstPolicy: Own = {
  network: policyOf(3, 1),
  values: {
    X: [[1]],
    y: [[1, 2, -0.5]],
    W: [[0.2, -0.1, 0.4]],
    baseline: [[0.5]],
    rate: [[0.5]],
  },
};
