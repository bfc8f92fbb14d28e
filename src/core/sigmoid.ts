/**
 * σ(z) = 1 / (1 + e⁻ᶻ), from any number to between 0 and 1: σ(1000) is 1 and σ(−1000) is 0.
 * NaN comes only of NaN. The derivative is σ′(z) = σ(z) (1 − σ(z)).
 */
export function sigmoid(z: number): number {
  // e to a negative power only: it cannot overflow, so a far negative z keeps all its digits.
  const e = Math.exp(-Math.abs(z));
  return (z < 0 ? e : 1) / (1 + e);
}
