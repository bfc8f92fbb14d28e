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
      placesFor(all, isLeft) ?? placesFor(ofFocus, isLeft) ?? placesFor(inFocus, isLeft) ?? [];
    for (const [weight, box] of found) placed.set(weight, box);
  }
  return placed;
}

/** A free place on each edge, the same share of the way along all of them; nothing where there is none. */
function placesFor(edges: readonly Edge[], isFree: (box: Box) => boolean) {
  for (const share of sharesOf(edges)) {
    const boxes = edges.map(({ weight, from, to }) => {
      const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share];
      return [weight, { x, y, ...weightSize }] as const;
    });
    const apart = boxes.every(([, box], n) =>
      boxes.slice(0, n).every(([, other]) => !meet(box, other)),
    );
    if (apart && boxes.every(([, box]) => isFree(box))) return boxes;
  }
  return undefined;
}

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
