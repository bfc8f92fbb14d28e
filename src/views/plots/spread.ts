/**
 * Places as near as can be to the wanted ones, all in all, but `gap` apart and within bounds: labels on one
 * side, in the order of what they are of. Where some want the same place, they stand about its middle.
 */
export function spread(
  wanted: readonly number[],
  gap: number,
  [least, most]: readonly [number, number],
): number[] {
  const order = wanted.map((_, n) => n).toSorted((a, b) => wanted[a] - wanted[b]);
  // Without the gaps it is regression by steps that never fall: neighbours out of order share their mean.
  const groups: { sum: number; count: number }[] = [];
  order.forEach((n, place) => {
    let group = { sum: wanted[n] - place * gap, count: 1 };
    for (let above = groups.at(-1); above && mean(above) > mean(group); above = groups.at(-1)) {
      group = { sum: above.sum + group.sum, count: above.count + group.count };
      groups.pop();
    }
    groups.push(group);
  });
  const means = groups.flatMap((group) => Array<number>(group.count).fill(mean(group)));
  const placed = [...wanted];
  order.forEach((n, place) => {
    placed[n] = Math.min(
      Math.max(means[place], least) + place * gap,
      most - (order.length - 1 - place) * gap,
    );
  });
  return placed;
}

const mean = ({ sum, count }: { sum: number; count: number }) => sum / count;
