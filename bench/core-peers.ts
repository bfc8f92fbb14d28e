/** Whom src/core is measured against: C, and four libraries. The page depends on none of them. */
import { brain } from './core-brain.ts';
import { c } from './core-c.ts';
import { type Candidate, type Missing, type Peer } from './core-contestant.ts';
import { mathjs } from './core-mathjs.ts';
import { mlMatrix } from './core-ml-matrix.ts';
import { tfjs } from './core-tfjs.ts';

const candidates: readonly Candidate[] = [c, brain, mlMatrix, mathjs, tfjs];

/** Every peer, or those of these names: made ready, or why it is missing. */
export function peers(names?: readonly string[]): (Peer | Missing)[] {
  return candidates
    .filter(({ name }) => names === undefined || names.includes(name))
    .map(({ name, prepare }) => {
      try {
        return prepare();
      } catch (error) {
        return { name, missing: firstLine(error) };
      }
    });
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0];
}
