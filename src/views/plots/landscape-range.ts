import { extent, ticks } from 'd3';
import type { Plan } from '../../core/plan.ts';
import { landscape } from '../../core/landscape.ts';
import { cellValue, type Trace } from '../../equations/trace.ts';
import type { Model } from '../../equations/network.ts';
import type { Ref } from '../../expr/ref.ts';
import { parameterPlace, planOf } from './plot-data.ts';

/** The two weights of a landscape: one across the page, one up it. */
export interface WeightPair {
  readonly across: Ref;
  readonly up: Ref;
}

/** What of the landscape is shown: where its middle is, and the losses at which a contour runs. */
export interface LandscapeRange {
  readonly middle: readonly [across: number, up: number];
  /** As wide as it is high times this, so that both axes have one scale and right angles are right. */
  readonly aspect: number;
  readonly levels: readonly number[];
}

/** From the middle to the upper edge, in units of a weight. */
const reach = 2.5;

/** From the lowest to the highest value on each axis. */
export const endsOf = ({ middle: [across, up], aspect }: Omit<LandscapeRange, 'levels'>) => ({
  across: [across - reach * aspect, across + reach * aspect] as const,
  up: [up - reach, up + reach] as const,
});

/** How many samples up the map; as many to a unit across it. */
const rows = 32;

export interface Samples {
  readonly columns: number;
  readonly rows: number;
  /**
   * Row after row from the top, each sample in the middle of its square, and one more all round: d3
   * closes its contours there, which is not to be seen.
   */
  readonly losses: Float64Array;
}

/** The loss all over the map and a little beyond. */
export function samplesOf(
  plan: Plan,
  model: Model,
  { across, up }: WeightPair,
  range: Omit<LandscapeRange, 'levels'>,
): Samples {
  const columns = Math.max(2, Math.round(rows * range.aspect));
  const ends = endsOf(range);
  const between = ([from, to]: readonly [number, number], count: number) =>
    Array.from({ length: count + 2 }, (_, n) => from + ((to - from) * (n - 0.5)) / count);
  const losses = landscape(
    plan,
    { ...parameterPlace(across, model), values: between(ends.across, columns) },
    { ...parameterPlace(up, model), values: between(ends.up, rows).toReversed() },
  );
  return { columns, rows, losses };
}

/** All that the map depends on besides its range: every number but the two weights, as one text. */
export function heldNumbers(
  { labels, layers }: Plan,
  { across, up }: WeightPair,
  model: Model,
): string {
  const moving = [across, up].map((weight) => parameterPlace(weight, model));
  const held = layers.map(({ weights, bias, width }, n) =>
    [weights, bias ?? []].map((values, which) =>
      Array.from(values).filter(
        (_, w) =>
          !moving.some(
            ({ layer, of, row, column }) =>
              layer === n && (of === 'bias') === (which === 1) && row * width + column === w,
          ),
      ),
    ),
  );
  return [labels, layers[0].input, ...held].join(';');
}

/** About the nearest whole numbers, with about a dozen levels of loss between the lowest and highest. */
export function landscapeRange(
  trace: Trace,
  model: Model,
  weights: WeightPair,
  aspect: number,
): LandscapeRange {
  const middle = [
    Math.round(cellValue(trace, weights.across)),
    Math.round(cellValue(trace, weights.up)),
  ] as const;
  const { losses } = samplesOf(planOf(trace, model), model, weights, { middle, aspect });
  const [least = 0, most = 0] = extent(losses);
  return { middle, aspect, levels: most > least ? ticks(least, most, 11) : [] };
}

/** Whether the point is on the map. */
export function holdsLandscape(range: LandscapeRange, trace: Trace, weights: WeightPair): boolean {
  const { across, up } = endsOf(range);
  const within = ([from, to]: readonly [number, number], value: number) =>
    value >= from && value <= to;
  return (
    within(across, cellValue(trace, weights.across)) && within(up, cellValue(trace, weights.up))
  );
}

/** Whether the point is near the middle, and the levels are those that a fresh map would have. */
export function suitsLandscape(
  range: LandscapeRange,
  trace: Trace,
  model: Model,
  weights: WeightPair,
): boolean {
  const [across, up] = range.middle;
  const far =
    Math.abs(cellValue(trace, weights.across) - across) > reach * 0.6 * Math.max(1, range.aspect) ||
    Math.abs(cellValue(trace, weights.up) - up) > reach * 0.6;
  if (far) return false;
  const { losses } = samplesOf(planOf(trace, model), model, weights, range);
  const [least = 0, most = 0] = extent(losses);
  const fresh = most > least ? ticks(least, most, 11) : [];
  return fresh.join() === range.levels.join();
}
