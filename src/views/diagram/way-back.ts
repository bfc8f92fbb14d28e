import type { Node } from './drawn.ts';

/** How far beside the edge: off the number that stands on it. Pixels. */
const beside = 9;

/**
 * Where an error signal comes back from a node to one before it: a line along their edge, on the side that
 * faces the middle of the drawing, where the node's own error signal does not stand.
 */
export function wayBack(from: Node, to: Node) {
  const [across, down] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(across, down);
  const [x, y] = [across / length, down / length];
  const side = to.y <= from.y ? beside : -beside;
  const at = (node: Node, off: number) => [
    node.x + off * x + side * y,
    node.y + off * y - side * x,
  ];
  const [[x1, y1], [x2, y2]] = [at(from, from.radius), at(to, -to.radius - 1)];
  return { x1, y1, x2, y2 };
}
