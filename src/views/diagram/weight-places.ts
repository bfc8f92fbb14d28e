import type { Focus } from '../../equations/line.ts';
import type { Ref } from '../../expr/ref.ts';
import { type Box, meet } from './boxes.ts';
import type { Edge } from './drawn.ts';

/** What a weight's number takes: five figures. Six end a little over their neighbours. Pixels. */
const weightSize = { width: 38, height: 13 } as const;

/**
 * Where the numbers of weights stand on their edges: all those between two columns in one row, at the
 * first place that is free for all; else only the weights into the node in focus; else the one in focus, which
 * a reader may be typing; else none.
 */
export function placeWeights(
  edges: readonly Edge[],
  { units }: Focus,
  isFree: (box: Box) => boolean,
): ReadonlyMap<Ref, Box> {
  const placed = new Map<Ref, Box>();
  const isLeft = (box: Box) => isFree(box) && ![...placed.values()].some((one) => meet(box, one));
  for (const layer of new Set(edges.map((edge) => edge.layer))) {
    const all = edges.filter((edge) => edge.layer === layer);
    const ofFocus = all.filter(({ to }) => to.column === units[layer + 1]);
    const inFocus = ofFocus.filter(({ from }) => from.column === units[layer]);
    const found =
      placesFor(all, all, isLeft) ??
      placesFor(ofFocus, all, isLeft) ??
      placesFor(inFocus, all, isLeft) ??
      [];
    for (const [{ weight }, box] of found) placed.set(weight, box);
  }
  return placed;
}

/**
 * A free place on each edge, the same share of the way along all of them; nothing where there is none. A
 * number on which another edge runs is read as that one's: where only some of them have a number, it is for
 * each edge the share that is furthest off the others, if that is off them for all.
 */
function placesFor(
  edges: readonly Edge[],
  drawn: readonly Edge[],
  isFree: (box: Box) => boolean,
): readonly Placed[] | undefined {
  const placeAt = (edge: Edge, share: number): Placed => [
    edge,
    {
      x: edge.from.x + (edge.to.x - edge.from.x) * share,
      y: edge.from.y + (edge.to.y - edge.from.y) * share,
      ...weightSize,
    },
  ];
  const isApart = ([, box]: Placed, others: readonly Placed[]) =>
    isFree(box) && !others.some(([, other]) => meet(box, other));
  const gap = edges.length > mostApart ? above : 0;
  const areFree = (places: readonly Placed[]) =>
    places.every(([edge, { height, ...box }], n) =>
      isApart([edge, { ...box, height: height + gap }], places.slice(0, n)),
    );
  const inRow = (share: number) => edges.map((edge) => placeAt(edge, share));
  const first = sharesOf(edges).map(inRow).find(areFree);
  if (!first) return undefined;
  if (edges.length === drawn.length || edges.length > mostApart) return first;
  const apart = edges.reduce<readonly Placed[]>((before, edge) => {
    const clearest = allShares
      .map((share) => placeAt(edge, share))
      .filter(([, box]) => isApart([edge, { ...box, width: box.width + around }], before))
      .toSorted((a, b) => clearanceOf(b, drawn) - clearanceOf(a, drawn))
      .slice(0, 1)
      .filter((place) => clearanceOf(place, drawn) > weightSize.height / 2);
    return [...before, ...clearest];
  }, []);
  return apart.length === edges.length ? apart : first;
}

type Placed = readonly [Edge, Box];

const allShares = Array.from({ length: 31 }, (_, n) => 0.2 + n / 50);

/** More numbers are found sooner in a row. */
const mostApart = 3;

/** Many that stand one above the other are told apart with so much between, and else left out. Pixels. */
const above = 4;

/** Where numbers do not stand in a row, they keep so much more off what is written already. Pixels. */
const around = 8;

/** So far off, an edge is not taken for a number's own, however thick it is. Pixels. */
const enough = 12;

/** How far above or below the middle of a number the nearest other edge runs, up to what is enough. Pixels. */
const clearanceOf = ([own, { x, y }]: Placed, drawn: readonly Edge[]): number =>
  drawn
    .filter((edge) => edge !== own)
    .map(({ from, to }) =>
      Math.abs(from.y + ((x - from.x) * (to.y - from.y)) / (to.x - from.x) - y),
    )
    .reduce((least, distance) => Math.min(least, distance), enough);

/** Edges that cross are apart near their ends; where nothing crosses, the middle is best. */
function sharesOf([{ from, to }, ...others]: readonly Edge[]): readonly number[] {
  // Off the circle before, and off a symbol beside the node after.
  const near = Math.max(
    to.crowded ? 0.25 : 0.3,
    (from.radius + (to.crowded ? 18 : 25)) / (to.x - from.x),
  );
  const crosses = others.some((edge) => edge.to !== to && edge.from !== from);
  // Nearer to an only output, where what goes back to a hidden node does not stand.
  const first = crosses || from.of === 'X' ? near : from.crowded ? 0.56 : 0.48;
  return [first, 1 - near, 0.5, 0.4, 0.6, 0.33, 0.67, 0.25, 0.75];
}
