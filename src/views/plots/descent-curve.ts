import { scaleLinear, scaleLog } from 'd3';
import type { DescentRun } from '../../store/descent-run.ts';
import { lengthOf } from '../../store/descent-run.ts';
import { chosenText } from '../shared/number-text.ts';
import { tenTo } from './plot-text.ts';

/** How far the axes of a loss curve go. They move by large strides, so that they are calm in a run. */
export interface Extent {
  readonly steps: number;
  readonly low: number;
  readonly high: number;
}

/** Losses below this are drawn at it, on a logarithmic axis. */
const smallest = 1e-12;

export function extentOf(run: DescentRun, log: boolean): Extent {
  const steps = Math.max(10, roundedUp(lengthOf(run)));
  if (!log) return { steps, low: 0, high: run.highest > 0 ? roundedUp(run.highest) : 1 };
  const low = 10 ** Math.floor(Math.log10(Math.max(run.lowest, smallest)));
  const high = 10 ** Math.ceil(Math.log10(Math.max(run.highest, smallest)));
  return { steps, low, high: high > low ? high : low * 10 };
}

/** Of the ends that an axis may have, the least that is not smaller. */
function roundedUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, smallest)));
  const factor = [1, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10].find((each) => each * power >= value)!;
  return Number((factor * power).toPrecision(2));
}

export const lossScale = ({ low, high }: Extent, log: boolean) =>
  (log ? scaleLog() : scaleLinear()).domain([low, high]).clamp(true);

/** The losses at which the axis has a line: on a logarithmic one, powers of ten, a few. */
export function lossTicks(extent: Extent, log: boolean): number[] {
  if (!log) return scaleLinear().domain([extent.low, extent.high]).ticks(4);
  const [from, to] = [extent.low, extent.high].map((loss) => Math.round(Math.log10(loss)));
  if (to - from <= 2) {
    const decades = Array.from({ length: to - from + 1 }, (_, n) => 10 ** (from + n));
    return decades.flatMap((ten) => [ten, 2 * ten, 5 * ten]).filter((loss) => loss <= extent.high);
  }
  const stride = Math.ceil((to - from) / 4);
  return Array.from(
    { length: Math.floor((to - from) / stride) + 1 },
    (_, n) => 10 ** (from + n * stride),
  );
}

/** The number at a line of the axis: a small power of ten by its exponent, 10⁻⁷. */
export function lossText(loss: number): string {
  const exponent = Math.log10(loss);
  return loss < 1e-3 && Number.isInteger(exponent) ? tenTo(exponent) : chosenText(loss);
}

/**
 * The losses to draw, as [step, loss]: all of them, or where there are more than `most`, the least and
 * the greatest of each stretch, so that no rise is lost.
 */
export function drawnLosses(losses: readonly number[], most: number): [number, number][] {
  if (losses.length <= most) return losses.map((loss, step) => [step, loss]);
  const stretch = Math.ceil((2 * losses.length) / most);
  const drawn: [number, number][] = [];
  for (let from = 0; from < losses.length; from += stretch) {
    let [least, greatest] = [from, from];
    for (let n = from; n < Math.min(from + stretch, losses.length); n++) {
      if (losses[n] < losses[least]) least = n;
      if (losses[n] > losses[greatest]) greatest = n;
    }
    for (const n of [Math.min(least, greatest), Math.max(least, greatest)]) {
      drawn.push([n, losses[n]]);
    }
  }
  return drawn;
}
