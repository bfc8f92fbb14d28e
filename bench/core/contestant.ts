/** Who is measured, and whether they compute the same. */
import { timeOf } from './timing.ts';
import type { Work } from './work.ts';

/** One pass of some work, and the numbers that it comes to. */
export interface Pass {
  readonly run: () => void;
  readonly result: () => number[];
}

/** Someone who does the work, and can say how long it took. */
export interface Contestant {
  readonly name: string;
  /** How near its numbers must come, as a share of the largest of them: float32 comes less near. */
  readonly tolerance: number;
  readonly result: () => number[];
  /** Nanoseconds a pass, over a batch of so many. */
  readonly time: (passes: number) => number;
}

/** Someone who is here to be measured against. */
export interface Peer {
  readonly name: string;
  /** Of its packages, or of its compiler. */
  readonly versions: Readonly<Record<string, string>>;
  /** At some work; nothing, if it does not do that. */
  readonly contestant: (work: Work) => Contestant | undefined;
}

/** Someone who is still to be installed or compiled: `prepare` throws when that fails. */
export interface Candidate {
  readonly name: string;
  readonly prepare: () => Peer;
}

/** Why someone is not here. */
export interface Missing {
  readonly name: string;
  readonly missing: string;
}

/** One that runs in this process. */
export function inThisProcess(name: string, tolerance: number, pass: Pass): Contestant {
  const { run, result } = pass;
  return { name, tolerance, result, time: (passes) => timeOf(run, passes) };
}

/** Throws unless everyone's numbers are those of the first: who computes something else is no peer. */
export function checkAgreement(what: string, contestants: readonly Contestant[]): void {
  const [first, ...others] = contestants;
  const expected = first.result();
  const largest = Math.max(...expected.map(Math.abs));
  for (const { name, tolerance, result } of others) {
    const given = result();
    if (given.length !== expected.length) {
      throw new Error(
        `${what}: ${name} gives ${given.length} numbers, expected ${expected.length}`,
      );
    }
    // Asked this way round, because NaN is near nothing.
    const wrong = given.findIndex(
      (value, i) => !(Math.abs(value - expected[i]) <= tolerance * largest),
    );
    if (wrong >= 0) {
      throw new Error(
        `${what}: ${name} gives ${given[wrong]} as number ${wrong + 1} of ${given.length}, ` +
          `expected ${expected[wrong]} (${first.name}) to within ${tolerance * largest}`,
      );
    }
  }
}
