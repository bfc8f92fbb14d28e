const PASSES = 10_000;
const COUNTS = 10;

/**
 * Bytes that one pass allocates, in each of several counts; the engine's own work falls into some.
 * A count is of few enough passes that no garbage collection comes between and takes away what it
 * should see. No counts when the engine was not started with --expose-gc.
 */
export function bytesAllocated(pass: () => void): number[] {
  if (globalThis.gc === undefined) return [];
  // Until the engine has compiled it: before, every number that is computed is an object.
  for (let i = 0; i < COUNTS * PASSES; i++) pass();
  const counts: number[] = [];
  for (let count = 0; count < COUNTS; count++) {
    globalThis.gc();
    const before = process.memoryUsage().heapUsed;
    for (let i = 0; i < PASSES; i++) pass();
    const grown = process.memoryUsage().heapUsed - before;
    if (grown >= 0) counts.push(grown / PASSES);
  }
  return counts;
}
