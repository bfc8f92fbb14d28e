/** How far counts are from what their probabilities give: Σ (count − expected)² / expected. */
export function chiSquare(counts: readonly number[], probabilities: readonly number[]): number {
  const draws = counts.reduce((sum, count) => sum + count);
  return counts.reduce((sum, count, k) => {
    const expected = draws * probabilities[k];
    return sum + (count - expected) ** 2 / expected;
  }, 0);
}

/** What one in a thousand fair samples is above, by degrees of freedom: from a table of the field. */
const table = [10.828, 13.816, 16.266, 18.467, 20.515, 22.458, 24.322, 26.124];

export const critical = (degrees: number): number => table[degrees - 1];
