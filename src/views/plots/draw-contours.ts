import { contours } from 'd3';
import type { Samples } from './landscape-range.ts';

/** The colours of a map: its bands from the lowest loss up, one more than there are contours. */
export interface Inks {
  readonly bands: readonly string[];
  readonly line: string;
}

/** Gives a canvas as many pixels as the screen has in its place. */
export function fitToScreen(canvas: HTMLCanvasElement, width: number, height: number) {
  canvas.width = Math.round(width * devicePixelRatio);
  canvas.height = Math.round(height * devicePixelRatio);
}

/** What draws a line: a canvas, or what writes it as a path of an SVG. */
export type Pen = Pick<CanvasPath, 'moveTo' | 'lineTo' | 'closePath'>;

/** A map of so many pixels: where it is higher than each level, lowest first and each inside the one before. */
export function contoursOf(
  { columns, rows, losses }: Samples,
  levels: readonly number[],
  width: number,
  height: number,
): readonly ((pen: Pen) => void)[] {
  const [across, down] = [width / columns, height / rows];
  const shapes = contours()
    .size([columns + 2, rows + 2])
    .thresholds([...levels]);
  // d3 only reads the samples, by index; its types ask for an array.
  return shapes(losses as unknown as number[]).map(({ coordinates }) => (pen) => {
    for (const ring of coordinates.flat()) {
      ring.forEach(([x, y], point) => {
        const [right, below] = [(x - 1) * across, (y - 1) * down];
        if (point === 0) pen.moveTo(right, below);
        else pen.lineTo(right, below);
      });
      pen.closePath();
    }
  });
}

/** What a canvas shows, for who draws it elsewhere. */
interface Shown {
  readonly samples: Samples;
  readonly levels: readonly number[];
}
const shown = new WeakMap<HTMLCanvasElement, Shown>();
export const shownOn = (canvas: HTMLCanvasElement): Shown | undefined => shown.get(canvas);

/** Fills the bands between contours, lowest first and each over the one before, and draws the contours. */
export function drawContours(
  canvas: HTMLCanvasElement,
  samples: Samples,
  levels: readonly number[],
  { bands, line }: Inks,
) {
  shown.set(canvas, { samples, levels });
  const context = canvas.getContext('2d');
  // A browser may be out of memory for another canvas; the point and the arrow are there without it.
  if (!context) return;
  const { width, height } = canvas;
  context.fillStyle = bands[0];
  context.fillRect(0, 0, width, height);
  context.strokeStyle = line;
  context.lineWidth = 0.8 * devicePixelRatio;
  contoursOf(samples, levels, width, height).forEach((trace, n) => {
    context.beginPath();
    trace(context);
    context.fillStyle = bands[n + 1];
    context.fill();
    context.stroke();
  });
}
