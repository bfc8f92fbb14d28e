import { line, range as steps, scaleLinear } from 'd3';
import { gradientByExample, lossByExample } from '../../core/by-example.ts';
import { matrixOf } from '../../core/matrix.ts';
import { lossAlong } from '../../core/one-weight.ts';
import { cellValue, type Trace } from '../../equations/trace.ts';
import { type Model, outputLayer } from '../../equations/network.ts';
import { cellOf, type Ref } from '../../expr/ref.ts';
import { fullText, numberText } from '../shared/number-text.ts';
import type { Attributes, Drawing } from './drawing.ts';
import { gradientRef, parameterPlace, planOf } from './plot-data.ts';
import { spread } from './spread.ts';
import type { SlopeRange } from './slope-range.ts';

/** Where the axes stand, in CSS pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** On a phone lower, so that its axis is seen as well. Pixels. */
export const heightFor = (width: number): number => (width < 420 ? 232 : 272);

export const slopeFrame = (width: number): Frame => ({
  width,
  height: heightFor(width),
  left: 44,
  right: width - 30,
  top: 26,
  bottom: heightFor(width) - 40,
});

/** From where the axis ends to the names of the curves. Pixels. */
export const nameGap = 9;

/** The scales of a picture whose axes are two ranges. */
export const scalesOf = (
  { left, right, top, bottom }: Frame,
  { from, to, least, most }: SlopeRange,
) => ({
  x: scaleLinear([from, to], [left, right]),
  y: scaleLinear([least, most], [bottom, top]),
});

/** How many pieces the curve is drawn in. */
const pieces = 72;

/** The loss along one weight, at the value that it has now and all about it. */
export function slopeOf(trace: Trace, model: Model, weight: Ref, { from, to }: SlopeRange) {
  const values = steps(0, pieces + 1).map((n) => from + ((to - from) * n) / pieces);
  return {
    values,
    ...lossAlong(planOf(trace, model), parameterPlace(weight, model), values),
    at: cellValue(trace, weight),
    loss: cellValue(trace, 'L.0.0'),
    slope: cellValue(trace, gradientRef(weight)),
    shares: lossByExample(
      model.network,
      trace.y!.values,
      trace[outputLayer(model).z]!.values,
      trace.yHat!.values,
    ),
    slopes: slopesOf(trace, model, weight),
  };
}

/** Each example's share of the slope. */
function slopesOf(trace: Trace, model: Model, weight: Ref): Float64Array {
  const { row, column } = cellOf(weight);
  const place = parameterPlace(weight, model);
  const layer = model.layers[place.layer];
  // A bias is multiplied by a 1 of each example.
  const ones = matrixOf(Array.from({ length: model.examples }, () => [1]));
  const multiplied = place.of === 'bias' ? ones : trace[layer.input]!;
  return gradientByExample(multiplied, trace[layer.delta]!, row, column);
}

export type SlopeData = ReturnType<typeof slopeOf>;

/** The same with its numbers as they may be seen, in such a trace. */
export const slopeSeen = (data: SlopeData, seen: Trace, model: Model, weight: Ref): SlopeData => ({
  ...data,
  loss: cellValue(seen, 'L.0.0'),
  slope: cellValue(seen, gradientRef(weight)),
  slopes: slopesOf(seen, model, weight),
});

/** The numbers beside the picture. */
export const slopeNumbers = ({ slopes }: SlopeData): Drawing =>
  Object.fromEntries([...slopes].map((slope, i) => [`slope-${i}`, { text: numberText(slope) }]));

/** As far outside the picture as anything is drawn. Pixels. */
const outside = 1e6;

/** Half the length of the tangents. Pixels. */
const reach = { whole: 84, share: 30 };

/** The picture, part by part: the curves, a tangent on each, the handle, and the names of the curves. */
export function slopeDrawing(
  data: SlopeData,
  frame: Frame,
  range: SlopeRange,
  /** How wide the words at the tangent are. Pixels. */
  room: number,
): Drawing {
  const { x, y: exact } = scalesOf(frame, range);
  // In a range that holds no longer, until a new one is drawn, a loss may be further off than SVG can say.
  const y = (loss: number) => Math.min(Math.max(exact(loss), -outside), outside);
  const curve = (losses: ArrayLike<number>): Attributes => ({
    d: line<number>()
      .x((_, n) => x(data.values[n]))
      .y((loss) => y(loss))
      .digits(1)(Array.from(losses))!,
  });
  const tangent = (loss: number, slope: number, half: number): Record<string, number> => {
    // Down the page is up the scale.
    const dx = half / Math.hypot(1, (slope * (exact(1) - exact(0))) / (x(1) - x(0)));
    const run = dx / (x(1) - x(0));
    const [x1, y1] = [x(data.at - run), y(loss - slope * run)];
    return { x1, y1, x2: x(data.at + run), y2: y(loss + slope * run) };
  };
  const whole = tangent(data.loss, data.slope, reach.whole);
  const curveAt = (px: number) => {
    const n = Math.round((pieces * (px - frame.left)) / (frame.right - frame.left));
    return y(data.losses[Math.min(Math.max(n, 0), pieces)]);
  };
  const ends = [data.losses, ...data.byExample].map((losses) => y(losses[pieces]));
  const names = spread(ends, 14, [frame.top, frame.bottom]);
  const drawing: Record<string, Attributes> = {
    loss: curve(data.losses),
    tangent: whole,
    value: label(whole, frame, room, curveAt),
    handle: {
      transform: `translate(${x(data.at)} ${y(data.loss)})`,
      'aria-valuenow': data.at,
      'aria-valuetext': fullText(data.at),
    },
    name: { y: names[0] },
    lead: leadTo(names[0], ends[0], frame),
  };
  data.byExample.forEach((losses, i) => {
    drawing[`loss-${i}`] = curve(losses);
    drawing[`tangent-${i}`] = tangent(data.shares[i], data.slopes[i], reach.share);
    drawing[`name-${i}`] = { y: names[i + 1] };
    drawing[`lead-${i}`] = leadTo(names[i + 1], ends[i + 1], frame);
  });
  return drawing;
}

/** From the end of a curve to its name, where that had to make room for others. */
const leadTo = (name: number, end: number, { right, top, bottom }: Frame): Attributes => ({
  d: `M${right},${Math.min(Math.max(end, top), bottom)}L${right + nameGap - 1},${name}`,
});

/**
 * The slope is written where its tangent ends, on the side that has room for so many pixels, and over
 * the handle where neither has. The curve goes on from there: its words keep to the other side of the
 * tangent than it.
 */
function label(
  { x1, y1, x2, y2 }: Readonly<Record<string, number>>,
  { left, right, top, bottom }: Frame,
  room: number,
  curveAt: (x: number) => number,
): Attributes {
  const beside = (x: number, y: number) => {
    const apart = curveAt(x) < y - 1 ? 13 : -13;
    return Math.min(Math.max(y + apart, top + 8), bottom - 8);
  };
  const gap = 7;
  if (x2 + gap + room <= right) {
    return { x: x2 + gap, y: beside(x2 + gap, y2), 'data-anchor': 'start' };
  }
  if (x1 - gap - room >= left) {
    return { x: x1 - gap, y: beside(x1 - gap, y1), 'data-anchor': 'end' };
  }
  const middle = Math.min(Math.max((x1 + x2) / 2, left + room / 2), right - room / 2);
  const over = (y1 + y2) / 2 - 34;
  return { x: middle, y: over > top ? over : over + 68, 'data-anchor': 'middle' };
}
