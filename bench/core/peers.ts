/** Whom src/core is measured against: C, and four libraries. The page depends on none of them. */
import { brain } from './brain.ts';
import { c } from './c.ts';
import { type Candidate, type Missing, type Peer } from './contestant.ts';
import { mathjs } from './mathjs.ts';
import { mlMatrix } from './ml-matrix.ts';
import { tfjs } from './tfjs.ts';

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
