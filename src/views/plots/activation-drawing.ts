import { extent, line, nice, range as steps } from 'd3';
import { scalarActivations } from '../../core/activate.ts';
import type { ActivationId } from '../../core/network.ts';
import { numberText } from '../shared/number-text.ts';
import type { Drawing } from './drawing.ts';
import { type Frame, scalesOf } from './slope-drawing.ts';
import type { SlopeRange } from './slope-range.ts';

/** An activation that has a slope entry by entry. */
export type Entrywise = Exclude<ActivationId, 'softmax'>;

export const activationFrame: Frame = {
  width: 236,
  height: 150,
  left: 30,
  right: 228,
  top: 8,
  bottom: 126,
};

/** The sums that are shown: to either side of 0 as far as 4, or twice that, or twice again … */
export function activationRange(activation: Entrywise, z: number): SlopeRange {
  let reach = 4;
  while (Math.abs(z) > reach * 0.9) reach *= 2;
  const ends = steps(-reach, reach * 1.01, reach / 8).map(scalarActivations[activation].value);
  const [least = 0, most = 1] = extent(ends);
  const [lowest, highest] = nice(least, most, 3);
  return { from: -reach, to: reach, least: lowest, most: highest };
}

/** How many pieces the curve is drawn in: even, so that a corner at 0 is one of their ends. */
const pieces = 64;
/** Half the length of the tangent. Pixels. */
const half = 58;

/** What an activation is at a sum: its value, its slope, and whether the slopes on either side differ. */
export function activationAt(activation: Entrywise, z: number) {
  const { value, slope } = scalarActivations[activation];
  const [before, after] = [-1e-9, 1e-9].map((by) => slope(z + by, value(z + by)));
  return {
    z,
    l: value(z),
    slope: slope(z, value(z)),
    isCorner: z === 0 && Math.abs(after - before) > 1e-3,
  };
}

/** The curve, and the tangent at the sum, part by part. */
export function activationDrawing(
  activation: Entrywise,
  z: number,
  range: SlopeRange,
): Drawing<'curve' | 'tangent' | 'dot'> {
  const { x, y } = scalesOf(activationFrame, range);
  const { value } = scalarActivations[activation];
  const { l, slope } = activationAt(activation, z);
  const values = steps(pieces + 1).map((n) => range.from + ((range.to - range.from) * n) / pieces);
  const [perZ, perL] = [x(1) - x(0), y(1) - y(0)];
  const run = half / Math.hypot(perZ, slope * perL);
  return {
    curve: {
      d: line<number>(
        (at) => x(at),
        (at) => y(value(at)),
      ).digits(1)(values)!,
    },
    tangent: {
      x1: x(z - run),
      y1: y(l - slope * run),
      x2: x(z + run),
      y2: y(l + slope * run),
    },
    dot: { cx: x(z), cy: y(l) },
  };
}

/** The numbers beside the picture, and the picture in words with its numbers. */
export function activationNumbers(
  name: string,
  { z, l, slope, isCorner }: ReturnType<typeof activationAt>,
): Drawing<'slope' | 'corner' | 'words'> {
  return {
    slope: { text: numberText(slope) },
    corner: { text: isCorner ? 'A corner has no slope of its own: it is taken to be this.' : '' },
    words: {
      text:
        `The curve of ${name}. At ${numberText(z)} it is ${numberText(l)}, and ` +
        `${isCorner ? 'has a corner, where its slope is taken to be' : 'its tangent has the slope'} ` +
        `${numberText(slope)}.`,
    },
  };
}
