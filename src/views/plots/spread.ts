/** Places as near as can be to the wanted ones, but `gap` apart and up to `most`: labels on one side. */
export function spread(wanted: readonly number[], gap: number, most: number): number[] {
  const order = wanted.map((_, n) => n).toSorted((a, b) => wanted[a] - wanted[b]);
  const placed = [...wanted];
  let above = -Infinity;
  for (const n of order) {
    placed[n] = Math.max(wanted[n], above + gap);
    above = placed[n];
  }
  let below = most + gap;
  for (const n of order.toReversed()) {
    placed[n] = Math.min(placed[n], below - gap);
    below = placed[n];
  }
  return placed;
}
