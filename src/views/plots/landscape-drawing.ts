import { line, scaleLinear } from 'd3';
import { cellValue, type Trace } from '../../equations/trace.ts';
import type { Model } from '../../equations/network.ts';
import { numberText } from '../shared/number-text.ts';
import type { Path } from '../../store/descent.ts';
import type { Drawing } from './drawing.ts';
import { endsOf, type LandscapeRange, type WeightPair } from './landscape-range.ts';
import { gradientRef, updatedRef } from './plot-data.ts';
import { type Frame, heightFor } from './slope-drawing.ts';

export const landscapeFrame = (width: number): Frame => ({
  width,
  height: heightFor(width),
  left: 34,
  right: width - 6,
  top: 26,
  bottom: heightFor(width) - 40,
});

export const aspectOf = ({ left, right, top, bottom }: Frame) => (right - left) / (bottom - top);

/** One scale for both weights, so that what is at right angles on the map is so in the mathematics. */
export function mapScales({ left, right, top, bottom }: Frame, range: LandscapeRange) {
  const { across, up } = endsOf(range);
  return { x: scaleLinear(across, [left, right]), y: scaleLinear(up, [bottom, top]) };
}

/** Where the network stands in two weights: the point, its gradient, where a step leads, and the run. */
export const standingOf = (
  trace: Trace,
  model: Model,
  { across, up }: WeightPair,
  path: Path = { points: [], passed: 0 },
) => {
  const both = (ref: (weight: WeightPair['up']) => WeightPair['up']) =>
    [cellValue(trace, ref(across)), cellValue(trace, ref(up))] as const;
  return {
    at: both((weight) => weight),
    gradient: both(gradientRef),
    next: both((weight) => updatedRef(weight)),
    loss: cellValue(trace, 'L.0.0'),
    path,
  };
};

export type Standing = ReturnType<typeof standingOf>;

/** A gradient of this size is drawn half as long as the longest. */
const middling = 0.1;
const longest = 84;
/** The knob of the handle: the arrow starts outside of it. */
const knob = 9;

/** The picture over the map, part by part: the point, the arrow of the gradient, the step to come. */
export function landscapeDrawing(
  { at, gradient, next, path: { points, passed } }: Standing,
  frame: Frame,
  range: LandscapeRange,
): Drawing<'point' | 'arrow' | 'head' | 'step' | 'ghost' | 'passed' | 'ahead'> {
  const { x, y } = mapScales(frame, range);
  const [px, py] = [x(at[0]), y(at[1])];
  const size = Math.hypot(...gradient);
  const length = size === 0 ? 0 : knob + 12 + ((longest - 12) * size) / (size + middling);
  // Up the scale is down the page.
  const [dx, dy] = size === 0 ? [0, 0] : [gradient[0] / size, -gradient[1] / size];
  const [tx, ty] = [px + dx * length, py + dy * length];
  const hidden = size === 0 ? 'hidden' : 'visible';
  const head = (back: number, side: number) =>
    `${tx - dx * back - dy * side},${ty - dy * back + dx * side}`;
  const track = line<readonly [number, number]>(
    (point) => x(point[0]),
    (point) => y(point[1]),
  ).digits(1);
  const [gx, gy] = [x(next[0]), y(next[1])];
  return {
    point: {
      transform: `translate(${px} ${py})`,
      'aria-valuenow': at[0],
      'aria-valuetext': at.map(numberText).join(' and '),
    },
    arrow: {
      x1: px + dx * knob,
      y1: py + dy * knob,
      x2: tx - dx * 4,
      y2: ty - dy * 4,
      visibility: hidden,
    },
    head: { points: `${tx},${ty} ${head(10, 4.5)} ${head(10, -4.5)}`, visibility: hidden },
    step: { x1: px, y1: py, x2: gx, y2: gy },
    ghost: { transform: `translate(${gx} ${gy})` },
    passed: { d: track(points.slice(0, passed)) ?? '' },
    ahead: { d: track(points.slice(Math.max(0, passed - 1))) ?? '' },
  };
}
