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

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** How far a box is from a circle; less than 0 where it reaches into it. */
export function distanceTo({ x, y, radius }: Circle, box: Box): number {
  const across = Math.max(0, Math.abs(x - box.x) - box.width / 2);
  const down = Math.max(0, Math.abs(y - box.y) - box.height / 2);
  return Math.hypot(across, down) - radius;
}

/** A straight line from one point to another. */
export interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Whether a line runs through a box. */
export function crosses({ x1, y1, x2, y2 }: Line, { x, y, width, height }: Box): boolean {
  const across = partWithin(x1, x2, x, width);
  const down = partWithin(y1, y2, y, height);
  return Math.max(0, across[0], down[0]) < Math.min(1, across[1], down[1]);
}

/** The first and the last share of the way between two points that is within so much of a middle. */
const partWithin = (from: number, to: number, middle: number, size: number) =>
  [middle - size / 2, middle + size / 2]
    .map((end) => (end - from) / (to - from))
    .toSorted((a, b) => a - b);
