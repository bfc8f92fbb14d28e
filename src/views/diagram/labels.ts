import type { Focus } from '../../equations/line.ts';
import { type Box, meet, within } from './boxes.ts';
import { type Edge, type Layout, type Node, type SignalPlace, signalSize } from './drawn.ts';
import { placeWeights } from './weight-places.ts';

interface Wanted {
  readonly focus: Focus;
  /** Of each column, whether its nodes have biases. */
  readonly biased: readonly boolean[];
  readonly room: { readonly width: number; readonly height: number; readonly symbolWidth: number };
}

/**
 * Gives labels their places, so that none lies over a node or another label: first the error signals of
 * the nodes in focus and the symbols that stand free, then the numbers of weights, then what still has
 * room. Of one column either all have their label or none has it.
 */
export function placeLabels(
  bare: readonly (readonly Node[])[],
  edges: readonly Edge[],
  { focus, biased, room }: Wanted,
): Pick<Layout, 'columns' | 'weights'> {
  const { width, height, symbolWidth } = room;
  const circles = bare.flat();
  const taken = bare.slice(1).map((nodes, n) => signalBox(nodes[focus.units[n + 1]].signal));
  const isFree = (box: Box) =>
    within(box, width, height) && isClear(box, circles) && !taken.some((other) => meet(box, other));
  const take = (boxes: readonly Box[]): readonly Box[] => {
    const fit = boxes.every(
      (box, n) => isFree(box) && !boxes.slice(0, n).some((b) => meet(b, box)),
    );
    if (fit) taken.push(...boxes);
    return fit ? boxes : [];
  };
  const symbols = (nodes: readonly Node[], place: Place) =>
    take(nodes.map((node) => place(node, symbolWidth)));

  const free = bare.map((nodes, n) => {
    if (n === 0) return symbols(nodes, before);
    return nodes[0].crowded ? [] : symbols(nodes, above);
  });
  const weights = placeWeights(edges, focus, isFree);
  taken.push(...weights.values());
  // Between edges that are too close for their numbers, a symbol is none too clear either.
  const isOpen = (n: number) =>
    edges.every(({ layer, weight }) => layer !== n - 1 || weights.has(weight));
  const columns = bare.map((nodes, n) => {
    let found = free[n];
    if (found.length === 0 && isOpen(n)) found = symbols(nodes, beside);
    // The first says what the column is of.
    if (found.length === 0) found = symbols(nodes.slice(0, 1), above);
    const biases = biased[n] ? take(nodes.map(below)) : [];
    return nodes.map((node, column) => ({
      ...node,
      symbol: found[column],
      bias: biases[column],
    }));
  });
  return { columns, weights };
}

type Place = (node: Node, width: number) => Box;

const symbolAt = (x: number, y: number, width: number): Box => ({ x, y, width, height: 14 });

/** Where a symbol may stand: before an input, above a node, or beside it where another is close above. */
const before: Place = ({ x, y, radius }, width) => symbolAt(x - radius - 10 - width / 2, y, width);
const above: Place = ({ x, y, radius }, width) => symbolAt(x, y - radius - 16, width);
const beside: Place = ({ x, y, radius }, width) =>
  symbolAt(x - radius * 0.8 - width / 2, y - radius * 0.95 - 4, width);

/** Below a node: the symbol of its bias, and the number. */
const below = ({ x, y, radius }: Node): Box => ({ x, y: y + radius + 11, width: 58, height: 14 });

/** What an error signal takes. */
const signalBox = ({ x, y, inLine }: SignalPlace): Box => {
  const width = signalSize.width * (inLine ? 2 : 1);
  return { x: x + width / 2, y, width, height: inLine ? 18 : signalSize.height - 6 };
};

/** Whether a box is off every node. */
const isClear = (box: Box, nodes: readonly Node[]) =>
  !nodes.some(({ x, y, radius }) => {
    const across = Math.max(0, Math.abs(x - box.x) - box.width / 2);
    const down = Math.max(0, Math.abs(y - box.y) - box.height / 2);
    return Math.hypot(across, down) < radius - 1.5;
  });
