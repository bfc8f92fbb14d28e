import { area, line, range, scaleLinear } from 'd3';
import type { Moments, Samples } from '../../core/policy/samples.ts';
import type { Drawing } from '../plots/drawing.ts';

const height = 200;
const room = { top: 12, right: 14, bottom: 34, left: 48 };

/** Axes for so many draws, of which a single one says something from `least` to `most`. */
export function samplesAxes(width: number, count: number, [least, most]: readonly number[]) {
  const pad = (most - least || 1) * 0.06;
  return {
    height,
    ...room,
    x: scaleLinear([0, Math.max(10, count)], [room.left, width - room.right]),
    y: scaleLinear([least - pad, most + pad], [height - room.bottom, room.top]),
  };
}

/** So many dots can be told apart. */
const mostDots = 400;

/** Each draw as a dot, their mean so far, and how far the mean of so many is likely to be from the exact one. */
export function samplesDrawing(
  { terms, means }: Samples,
  { mean, deviation }: Moments,
  { x, y }: ReturnType<typeof samplesAxes>,
): Drawing {
  const nth = Math.max(1, Math.ceil(terms.length / mostDots));
  const seen = range(0, terms.length, nth);
  const last = x.domain()[1];
  const [least, most] = y.domain();
  const within = (value: number) => y(Math.min(Math.max(value, least), most));
  const off = (n: number) => deviation / Math.sqrt(n);
  // Where the band is steep it takes more places: as many on each power of two.
  const places = range(0, 81).map((n) => last ** (n / 80));
  const band = area<number>()
    .x((n) => x(n))
    .y0((n) => within(mean - off(n)))
    .y1((n) => within(mean + off(n)));
  const path = line<number>()
    .x((n) => x(n + 1))
    .y((n) => y(means[n]));
  return {
    band: { d: band(places) ?? '' },
    exact: { d: `M${x(0)},${y(mean)}H${x(last)}` },
    dots: { d: seen.map((n) => `M${x(n + 1).toFixed(1)},${y(terms[n]).toFixed(1)}h0`).join('') },
    means: { d: path(seen.concat(terms.length > 0 ? [terms.length - 1] : [])) ?? '' },
  };
}
