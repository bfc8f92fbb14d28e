/** A box by its middle and its size. Pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two boxes lie over each other. */
export const meet = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;

/** Whether a box is inside a drawing of that size. */
export const within = ({ x, y, ...box }: Box, width: number, height: number): boolean =>
  x >= box.width / 2 &&
  x <= width - box.width / 2 &&
  y >= box.height / 2 &&
  y <= height - box.height / 2;
