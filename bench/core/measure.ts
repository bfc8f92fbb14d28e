/** What is measured, each in a process that does nothing else: the answers to a Question. */
import { computeGradients, step } from '../../src/core/plan.ts';
import { bytesAllocated } from './bytes.ts';
import { inThisProcess, type Contestant, type Missing, type Peer } from './contestant.ts';
import { peers } from './peers.ts';
import type { Question } from './processes.ts';
import { OURS, raceOf } from './races.ts';
import { isPlain, twoHidden } from './tasks.ts';
import { interleave } from './timing.ts';
import { planOf, type Work } from './work.ts';

/** This core, and those of the peers that are here and do such work. */
export function contestantsAt(work: Work, among: readonly (Peer | Missing)[]): Contestant[] {
  const others = among.map((peer) =>
    'missing' in peer || !isPlain(work.task) ? undefined : peer.contestant(work),
  );
  return [inThisProcess(OURS, 0, work.ours()), ...others.filter((other) => other !== undefined)];
}

/** The measurements: nanoseconds or bytes, a list for each that was measured. */
export function measure(question: Question): number[][] {
  switch (question.kind) {
    case 'race': {
      const { work, rounds } = raceOf(question.race);
      return interleave(contestantsAt(work, peers(question.names)), rounds);
    }
    case 'first':
      return [[firstRun(raceOf(question.race).work)]];
    case 'bytes': {
      const plan = planOf(twoHidden);
      return [bytesAllocated(() => computeGradients(plan)), bytesAllocated(() => step(plan, 1))];
    }
  }
}

/** Nanoseconds of the first run of this work by this core, before the engine has compiled any of it. */
function firstRun({ ours }: Work): number {
  const { run } = ours();
  const start = performance.now();
  run();
  return (performance.now() - start) * 1e6;
}
