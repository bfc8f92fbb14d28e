import { layersOf } from '../../equations/network.ts';
import type { Name, Sizes } from '../../expr/names.ts';
import { type Ref, refOf } from '../../expr/ref.ts';

export const height = 246;
export const radius = 20;
/** Room for the inputs' symbols on the left, for the error signal on the right. */
const margin = { left: 72, right: 92 } as const;

export interface Node {
  readonly of: Name;
  /** The column of `of` that the node stands for. */
  readonly column: number;
  readonly x: number;
  readonly y: number;
  /** Whether there is no room for a symbol between it and the node above. */
  readonly crowded: boolean;
}

export interface Edge {
  readonly weight: Ref;
  readonly from: Node;
  readonly to: Node;
  /** The column of nodes that it starts at, from 0. */
  readonly layer: number;
}

/**
 * Where nodes and edges go in a drawing of so many pixels: inputs on the left, the output on the
 * right, hidden nodes between.
 */
export function layout(
  sizes: Sizes,
  width: number,
): {
  columns: readonly (readonly Node[])[];
  edges: readonly Edge[];
} {
  const layers = layersOf(sizes);
  const names: readonly Name[] = ['X', ...layers.map((layer) => layer.output)];
  const x = spread(names.length, margin.left, width - margin.right);
  const columns = names.map((of, n) => {
    const count = of === 'X' ? sizes.components : of === 'l1' ? sizes.nodes : 1;
    const y = spread(count, 40, height - 24, count === 2 ? 0.35 : 0);
    return Array.from({ length: count }, (_, column): Node => ({
      of,
      column,
      x: x(n),
      y: y(column),
      crowded: of === 'l1' && count > 2,
    }));
  });
  const edges = layers.flatMap(({ weights }, layer) =>
    columns[layer].flatMap((from, row) =>
      columns[layer + 1].map((to, column) => ({
        weight: refOf(weights, row, column),
        from,
        to,
        layer,
      })),
    ),
  );
  return { columns, edges };
}

/** So many places with equal steps between, centred, with `padding` steps left free at either end. */
function spread(count: number, from: number, to: number, padding = 0): (n: number) => number {
  const step = (to - from) / Math.max(1, count - 1 + 2 * padding);
  const start = (from + to - step * (count - 1)) / 2;
  return (n) => start + n * step;
}

/**
 * Where on an edge its weight is written. Edges that cross are apart near their start, and so are
 * their labels, in one column beside the inputs; where nothing crosses, it is the middle.
 */
export function labelPlace({ from, to, layer }: Edge, sizes: Sizes): { x: number; y: number } {
  const crosses = layer === 0 && sizes.layers === 2;
  // Off the input's circle, and off a symbol beside the hidden node.
  const clear = radius + (to.crowded ? 17 : 25);
  const share = crosses
    ? Math.max(to.crowded ? 0.25 : 0.3, clear / (to.x - from.x))
    : // Nearer to the output, where what goes back to a hidden node does not stand.
      from.crowded
      ? 0.56
      : 0.48;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
