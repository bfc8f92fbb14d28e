import { extent, nice, range as steps } from 'd3';
import { centralDifference } from '../../core/differences.ts';
import { lossWith } from '../../core/one-weight.ts';
import { quotientErrors } from '../../core/quotient.ts';
import { cellValue, type Trace } from '../../equations/trace.ts';
import type { Model } from '../../equations/network.ts';
import type { Ref } from '../../expr/ref.ts';
import { smallestExponent } from '../../store/choices.ts';
import { gradientRef, parameterPlace, planOf } from './plot-data.ts';
import type { SlopeRange } from './slope-range.ts';

/** Steps ε from 1 down, by their exponents. */
export const exponents = steps(0, smallestExponent - 0.01, -0.125);

/** The loss along a weight, and the central difference of it at one ε and at all. */
export function quotientOf(trace: Trace, model: Model, weight: Ref, exponent: number) {
  const loss = lossWith(planOf(trace, model), parameterPlace(weight, model));
  const at = cellValue(trace, weight);
  const slope = cellValue(trace, gradientRef(weight));
  const epsilon = 10 ** exponent;
  const quotient = centralDifference(loss, at, epsilon);
  const [error] = quotientErrors(loss, at, slope, [epsilon]);
  return {
    loss,
    at,
    slope,
    epsilon,
    /** Not a number where w + ε and w − ε are one; and so is the error. */
    quotient,
    error,
    errors: quotientErrors(
      loss,
      at,
      slope,
      exponents.map((power) => 10 ** power),
    ),
  };
}

export type QuotientData = ReturnType<typeof quotientOf>;

/** What of the curve is shown, and the largest error that the other picture has room for. */
export interface QuotientRange extends SlopeRange {
  readonly mostError: number;
}

/** How far to either side of the weight: a little more than the largest ε. */
const reach = 1.5;

/** About the nearest half, and as close to the curve as can be, so that the secant is seen to turn. */
export function quotientRange(trace: Trace, model: Model, weight: Ref): QuotientRange {
  const { loss, at, errors } = quotientOf(trace, model, weight, 0);
  const middle = Math.round(at * 2) / 2;
  const [from, to] = [middle - reach, middle + reach];
  const [lowest = 0, highest = 1] = extent(steps(from, to + 0.01, 0.05), loss);
  const margin = (highest - lowest) * 0.08;
  const [least, most] =
    highest > lowest
      ? nice(Math.max(0, lowest - margin), highest + margin, 4)
      : [lowest, lowest + 1];
  const largestError = Math.max(...errors.filter(Number.isFinite), 1e-2);
  return { from, to, least, most, mostError: 10 ** Math.ceil(Math.log10(largestError)) };
}

/** Whether the weight and its loss are in the picture, with room for the largest ε. */
export function holdsQuotient({ from, to, least, most }: QuotientRange, trace: Trace, weight: Ref) {
  const at = cellValue(trace, weight);
  const loss = cellValue(trace, 'L.0.0');
  return at - 1 >= from && at + 1 <= to && loss >= least && loss <= most;
}
