/**
 * Numbers from 0 up to but without 1, all as likely as each other, and for the same seed always the
 * same: a generator of 32 bits that is shifted onto itself three times (Marsaglia, 2003).
 */
export function randomFrom(seed: number): () => number {
  // The seed spread over all bits, so that neighbours have nothing in common; 0 would stay 0.
  let state = Math.imul((seed | 0) ^ 0x9e3779b9, 0x85ebca6b) || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let n = 0; n < 8; n++) next();
  return next;
}
