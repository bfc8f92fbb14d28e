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

/** Fills the bands between contours, lowest first and each over the one before, and draws the contours. */
export function drawContours(
  canvas: HTMLCanvasElement,
  { columns, rows, losses }: Samples,
  levels: readonly number[],
  { bands, line }: Inks,
) {
  const context = canvas.getContext('2d');
  // A browser may be out of memory for another canvas; the point and the arrow are there without it.
  if (!context) return;
  const [across, down] = [canvas.width / columns, canvas.height / rows];
  context.fillStyle = bands[0];
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.strokeStyle = line;
  context.lineWidth = 0.8 * devicePixelRatio;
  const shapes = contours()
    .size([columns + 2, rows + 2])
    .thresholds([...levels]);
  // d3 only reads the samples, by index; its types ask for an array.
  shapes(losses as unknown as number[]).forEach(({ coordinates }, n) => {
    context.beginPath();
    for (const ring of coordinates.flat()) {
      ring.forEach(([x, y], point) => {
        const [right, below] = [(x - 1) * across, (y - 1) * down];
        if (point === 0) context.moveTo(right, below);
        else context.lineTo(right, below);
      });
      context.closePath();
    }
    context.fillStyle = bands[n + 1];
    context.fill();
    context.stroke();
  });
}
