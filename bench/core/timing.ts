/**
 * Times that can be compared: everyone takes turns, so that whatever the machine does meanwhile
 * falls on all of them alike. No garbage collection is forced between the turns: with one,
 * tfjs took twice as long, and the others as long as without.
 */

/** What can be timed: nanoseconds a pass, over a batch of so many passes. */
interface Timed {
  readonly time: (passes: number) => number;
}

/** How many rounds, and how long a batch should be. */
export interface Rounds {
  readonly rounds: number;
  readonly milliseconds: number;
}

/**
 * Nanoseconds a pass, over a batch of so many. A tenth of the batch goes before it, not timed: the
 * one whose turn it was has left the caches full of its own.
 */
export function timeOf(run: () => void, passes: number): number {
  for (let i = 0; i < passes; i += 10) run();
  const start = performance.now();
  for (let i = 0; i < passes; i++) run();
  return ((performance.now() - start) * 1e6) / passes;
}

/** Nanoseconds a pass: a list for each contestant, with one number for each round. */
export function interleave(
  contestants: readonly Timed[],
  { rounds, milliseconds }: Rounds,
): number[][] {
  const passes = contestants.map((contestant) => passesIn(milliseconds, contestant));
  const times = contestants.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < contestants.length; turn++) {
      // Another one begins each round: none always follows the same.
      const who = (turn + round) % contestants.length;
      times[who].push(contestants[who].time(passes[who]));
    }
  }
  return times;
}

/** How many passes last so long. Finding out also lets the engine compile what it will time. */
function passesIn(milliseconds: number, { time }: Timed): number {
  const warm = 8 * milliseconds;
  let [passes, spent, shortest] = [1, 0, Infinity];
  while (spent < warm) {
    const pass = time(passes);
    shortest = Math.min(shortest, pass);
    const batch = (pass * passes) / 1e6;
    spent += batch;
    if (batch < milliseconds) passes *= 2;
  }
  return Math.max(1, Math.round((milliseconds * 1e6) / shortest));
}
