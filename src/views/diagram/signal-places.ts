import { type Box, crosses, distanceTo, type Line, meet } from './boxes.ts';
import { type Edge, leastSignal, type Node, signalHeight, type SignalPlace } from './drawn.ts';
import { wayBack } from './way-back.ts';

/** Symbol and number in one line. Pixels. */
const lineHeight = 18;
/** So much nearer to its own node than to any other, a number is taken for that one's. Pixels. */
const clearly = 8;

/** What an error signal takes. */
export const signalBox = ({ x, y, inLine, ...place }: SignalPlace): Box => {
  const width = place.width * (inLine ? 2 : 1);
  return { x: x + width / 2, y, width, height: inLine ? lineHeight : signalHeight - 8 };
};

/**
 * Where the error signals of each column stand, of all its nodes, and none over one of another column: from
 * the outputs back, for these have one place only.
 */
export function placeSignals(
  columns: readonly (readonly Node[])[],
  edges: readonly Edge[],
  /** How high the drawing is, and how wide an error signal. */
  size: { readonly height: number; readonly width: number },
  isFree: (box: Box) => boolean,
): readonly (readonly SignalPlace[])[] {
  const nodes = columns.flat();
  const lines = edges.map(({ from, to }) => ({ x1: from.x, y1: from.y, x2: to.x, y2: to.y }));
  const placed: SignalPlace[][] = [];
  const isClear = (box: Box) => !placed.flat().some((other) => meet(signalBox(other), box));
  const isOff = (box: Box) => isFree(box) && isClear(box);
  const drawing = { nodes, lines, ...size, isFree: isOff, isClear };
  for (let n = columns.length - 1; n > 0; n--)
    placed[n] = columns[n].map((node) => signalPlace(node, columns[n + 1], drawing));
  return placed;
}

interface Drawing {
  readonly nodes: readonly Node[];
  /** The edges. */
  readonly lines: readonly Line[];
  readonly height: number;
  /** Of an error signal. */
  readonly width: number;
  readonly isFree: (box: Box) => boolean;
  /** Whether it lies over no error signal that has its place. */
  readonly isClear: (box: Box) => boolean;
}

/**
 * Where the error signal of a node stands: at an output beside it; else where the fewest lines run, clearly
 * nearer to its own node than to another; or, with no such place, below a drawing that is so high, and a line
 * leads there.
 */
function signalPlace(
  node: Node,
  next: readonly Node[] | undefined,
  { nodes, lines, height, width, isFree, isClear }: Drawing,
): SignalPlace {
  // What ends beyond it lies over nothing.
  if (!next) return { x: node.x + node.radius + 8, y: node.y, width: leastSignal, inLine: false };
  const all = [...lines, ...next.map((from) => wayBack(from, node))];
  const isItsOwn = (box: Box) => {
    const own = distanceTo(node, box) + clearly;
    return nodes.every((other) => other === node || distanceTo(other, box) > own);
  };
  const [best] = placesAround(node, width)
    .map((place) => ({ ...place, width }))
    .map((place) => ({ place, box: signalBox(place) }))
    .filter(({ box }) => isFree(box) && isItsOwn(box))
    .map(({ place, box }) => ({ place, met: all.filter((line) => crosses(line, box)).length }))
    .toSorted((a, b) => a.met - b.met);
  if (best) return best.place;
  const apart = {
    x: node.x - 18,
    y: height + signalHeight / 2,
    width,
    inLine: false,
    isApart: true,
  };
  // That of the next column may stand there.
  return isClear(signalBox(apart)) ? apart : { ...apart, y: apart.y + signalHeight };
}

/** The places that an error signal may have around its node, the better ones first. */
function placesAround(
  { x, y, radius, bias, crowded }: Node,
  width: number,
): readonly Omit<SignalPlace, 'width'>[] {
  const right = x + radius + 10;
  const left = x - radius - 10 - width;
  const under = y + radius + (bias ? 20 : 4);
  return [
    { x: right, y: y - 26, inLine: false },
    // Off the number of a bias.
    { x: bias ? x + 40 : right, y: y + 26, inLine: false },
    { x: x + 18, y: y - radius - 12, inLine: false },
    { x: x + 18, y: y + radius + 12, inLine: false },
    { x: right, y: y - 21, inLine: true },
    { x: right, y: y + 21, inLine: true },
    { x: x - 18, y: under + signalHeight / 2, inLine: false },
    // Where another node is close above, a symbol stands to the left, and what is below all is below this.
    ...(crowded
      ? []
      : [
          { x: x - width, y: under + 10, inLine: true },
          { x: x - width, y: y - radius - 33, inLine: true },
          { x: left, y: y - 26, inLine: false },
        ]),
  ];
}
