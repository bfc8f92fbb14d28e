import type { Focus } from '../../equations/line.ts';
import { type Box, distanceTo, meet, within } from './boxes.ts';
import { type Edge, type Layout, type Node, plainSymbol } from './drawn.ts';
import { placeSignals, signalBox } from './signal-places.ts';
import { placeWeights } from './weight-places.ts';

interface Wanted {
  readonly focus: Focus;
  /** Of each column, whether its nodes have biases. */
  readonly biased: readonly boolean[];
  readonly room: {
    readonly width: number;
    readonly height: number;
    readonly symbolWidth: number;
    /** What an error signal takes beside a hidden node. */
    readonly signalWidth: number;
  };
}

/**
 * Gives labels their places, so that none lies over a node or another label: first the symbols that stand
 * free and the biases, then the error signals, then the numbers of weights, then what still has room. Of
 * one column either all have their label or none has it; but for error signals, of which the one in focus
 * always has a place, and the drawing is as high as that takes.
 */
export function placeLabels(
  bare: readonly (readonly Node[])[],
  edges: readonly Edge[],
  { focus, biased, room }: Wanted,
): Layout {
  const { width, symbolWidth } = room;
  const circles = bare.flat();
  const taken: Box[] = [];
  let { height } = room;
  const isFree = (box: Box) =>
    within(box, width, height) &&
    circles.every((circle) => distanceTo(circle, box) >= -1) &&
    !taken.some((other) => meet(box, other));
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
  const withBias = bare.map((nodes, n) => {
    const biases = biased[n] ? symbols(nodes, below) : [];
    return nodes.map((node, column) => ({ ...node, bias: biases[column] }));
  });
  const size = { height, width: room.signalWidth };
  const signals = placeSignals(withBias, edges, size, isFree);
  // Whichever is in focus: the drawing keeps its height.
  const lowest = signals
    .flat()
    .map(signalBox)
    .map(({ y, height: own }) => y + own / 2 + 3);
  height = Math.max(height, ...lowest);
  const inFocus = signals.slice(1).map((places, n) => places[focus.units[n + 1]]);
  // All of a column or, with too little room for that, the one in focus.
  const written = signals.map((places) =>
    places.every(({ isApart }) => !isApart) && take(places.map(signalBox)).length > 0
      ? places
      : places.map((place) => (inFocus.includes(place) ? place : undefined)),
  );
  taken.push(...inFocus.map(signalBox));
  const weights = placeWeights(edges, focus, isFree);
  taken.push(...weights.values());
  // Between edges that are too close for their numbers, a symbol is none too clear either.
  const isOpen = (n: number) =>
    edges.every(({ layer, weight }) => layer !== n - 1 || weights.has(weight));
  const columns = withBias.map((nodes, n) => {
    let found = free[n];
    if (found.length === 0 && isOpen(n)) found = symbols(nodes, beside);
    // The first says what the column is of.
    if (found.length === 0) found = symbols(nodes.slice(0, 1), above);
    return nodes.map((node, column) => ({
      ...node,
      symbol: found[column],
      signal: written[n]?.[column],
    }));
  });
  return { columns, edges, height, weights };
}

type Place = (node: Node, width: number) => Box;

const symbolAt = (x: number, y: number, width: number): Box => ({ x, y, width, height: 14 });

/** Where a symbol may stand: before an input, above a node, or beside it where another is close above. */
const before: Place = ({ x, y, radius }, width) => symbolAt(x - radius - 10 - width / 2, y, width);
const above: Place = ({ x, y, radius }, width) => symbolAt(x, y - radius - 16, width);
const beside: Place = ({ x, y, radius }, width) =>
  symbolAt(x - radius * 0.8 - width / 2, y - radius * 0.95 - 4, width);

/** Below a node: the symbol of its bias, which ends before the middle, and the number. */
const below: Place = ({ x, y, radius }, width) => ({
  x: x - (width - plainSymbol) / 2,
  y: y + radius + 9,
  width: width + 30,
  height: 12,
});
