import { fraction, partial, times } from '../../expr/build.ts';
import type { Expr } from '../../expr/tree.ts';
import type { Equation } from '../line.ts';
import { averaging } from '../objective.ts';
import { E, type Parts, partsOf } from './parts.ts';

/**
 * The gradient of an expectation by one preference, as one of five formulas of the same value. Only the
 * state of that preference has it in its probabilities, and with several states it counts as one of them.
 */
const line =
  (id: string, formula: (parts: Parts) => Expr): Equation =>
  (model, focus) => {
    const parts = partsOf(model, focus);
    return [
      {
        id: `score-${id}`,
        left: partial(E, parts.theta),
        right: times(...averaging(model.network), formula(parts)),
      },
    ];
  };

/** ∇ Σ p f: the expectation is a sum. */
export const ofTheSum = line('sum', ({ p, f, theta, overActions }) =>
  partial(
    overActions((k) => times(p(k), f(k))),
    theta,
  ),
);

/** Σ ∇p f: a sum is differentiated term by term, and f does not depend on θ. */
export const termByTerm = line('terms', ({ f, slope, overActions }) =>
  overActions((k) => times(slope(k), f(k))),
);

/** Σ p (∇p/p) f: multiplied by p, and divided by it again. */
export const timesAndOver = line('over', ({ p, f, slope, overActions }) =>
  overActions((k) => times(p(k), fraction(slope(k), p(k)), f(k))),
);

/** Σ p ∇log p f: the quotient is the slope of a logarithm. */
export const byLogarithm = line('log', ({ p, f, score, overActions }) =>
  overActions((k) => times(p(k), score(k), f(k))),
);

/** E[f ∇log p]: a sum in which each action counts by its probability is an expectation. */
export const asExpectation = line('expectation', ({ f, score, expected }) =>
  expected((k) => times(f(k), score(k))),
);
