import { max, nice } from 'd3';
import { lossAlong } from '../../core/one-weight.ts';
import { cellValue, type Trace } from '../../equations/trace.ts';
import type { Model } from '../../equations/network.ts';
import type { Ref } from '../../expr/ref.ts';
import { parameterPlace, planOf } from './plot-data.ts';

/** What of the loss along a weight is shown: the weight's values, and losses from `least` to `most`. */
export interface SlopeRange {
  readonly from: number;
  readonly to: number;
  readonly least: number;
  readonly most: number;
}

/** A loss below this has no axis of its own: a unit of it in pixels would be no finite number. */
const smallest = 1e-200;

/** How far to either side of the weight. */
const reach = 3;

/** About the nearest whole number, so that the ticks stay in their places for most changes. */
export function slopeRange(trace: Trace, model: Model, weight: Ref): SlopeRange {
  const middle = Math.round(cellValue(trace, weight));
  const [from, to] = [middle - reach, middle + reach];
  const highest = highestLoss(trace, model, weight, from, to);
  return { from, to, least: 0, most: highest > smallest ? nice(0, highest * 1.04, 5)[1] : 1 };
}

/** Whether the weight's value and its loss are in the picture. */
export function holdsSlope(range: SlopeRange, trace: Trace, weight: Ref): boolean {
  const at = cellValue(trace, weight);
  return at >= range.from && at <= range.to && cellValue(trace, 'L.0.0') <= range.most;
}

/** Whether the weight is near the middle, and the curve fills the height without leaving it. */
export function suitsSlope(range: SlopeRange, trace: Trace, model: Model, weight: Ref): boolean {
  const { from, to, most } = range;
  const highest = highestLoss(trace, model, weight, from, to);
  const central = Math.abs(cellValue(trace, weight) - (from + to) / 2) <= reach / 2;
  return central && highest <= most && (highest <= smallest || highest > most / 3);
}

const highestLoss = (trace: Trace, model: Model, weight: Ref, from: number, to: number): number => {
  const at = cellValue(trace, weight);
  const values = [at, ...Array.from({ length: 25 }, (_, n) => from + ((to - from) * n) / 24)];
  return max(lossAlong(planOf(trace, model), parameterPlace(weight, model), values).losses)!;
};
