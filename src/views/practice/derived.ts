import { judge, type Verdict } from '../../equations/judging/judge.ts';
import type { Line } from '../../equations/line.ts';
import type { Model } from '../../equations/network.ts';
import type { Name } from '../../expr/alphabet.ts';
import type { Scope } from '../../expr/evaluate.ts';
import type { NotationId } from '../../expr/notation/notation.ts';
import { type Read, readLine, type Unread } from '../../expr/reading/read-line.ts';
import { isSettled } from '../../lessons/practice/settled.ts';
import { lineClaimed, quantityNamed } from '../../lessons/practice/claim.ts';

/** A line of the reader's derivation, and what is to be said of it. */
export interface Derived {
  readonly text: string;
  readonly read: Read | Unread;
  /** The right line for what it claims to be; nothing where it cannot be read, or is given. */
  readonly line?: Line;
  /** The quantity, all of it, that it says by what comes before it; nothing where it says less. */
  readonly of?: Name;
  readonly verdict?: Verdict;
}

interface About {
  readonly goal: Name;
  readonly model: Model;
  readonly scope: Scope;
  readonly notation: NotationId;
}

/** Reads a line and judges it by what it claims to be. */
export function derivedFrom(text: string, { goal, model, scope, notation }: About): Derived {
  const read = readLine(text, model, notation);
  if (read.kind === 'unread') return { text, read };
  const line = lineClaimed(read.left, goal, model);
  if (!line) return { text, read };
  const named = quantityNamed(line.left, model);
  const of = named.kind === 'name' ? named.name : undefined;
  return {
    text,
    read,
    line,
    of: of && isSettled(read.right, of, model) ? of : undefined,
    verdict: judge(read, line, scope, model),
  };
}
