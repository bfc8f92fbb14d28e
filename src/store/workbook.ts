import { createStore } from 'zustand/vanilla';
import type { ChapterId } from '../lessons/step.ts';
import { isEmbedded } from './embedded.ts';
import type { ExerciseId } from './practice.ts';

/** What a reader has done by themselves. It stays on their machine, and in no link. */
interface Workbook {
  /** `two-layer-batch/hidden-product/write` for each exercise that was solved. */
  readonly solved: readonly string[];
  /** The lines that were written, by what they are of, for as long as they may be gone on with. */
  readonly drafts: Readonly<Record<string, readonly string[]>>;
}

/** What can be solved: an exercise, or the question that stands before a step's answer. */
export type Practised = Exclude<ExerciseId, 'bring'> | 'question';

export const solvedId = (chapter: ChapterId, step: string, what: Practised): string =>
  `${chapter}/${step}/${what}`;

const key = 'gradients-by-hand.practice';
/** More than the chapters have; whoever wrote more into the storage was not this page. */
const most = 2_000;

const empty: Workbook = { solved: [], drafts: {} };

export const workbook = createStore<Workbook>(() => read());

/** Notes that an exercise was solved. */
export function noteSolved(id: string): void {
  const { solved } = workbook.getState();
  if (!solved.includes(id)) keep({ solved: [...solved, id] });
}

/** Keeps the lines that were written of something. */
export const keepDraft = (of: string, lines: readonly string[]): void =>
  keep({ drafts: { ...workbook.getState().drafts, [of]: lines } });

function keep(changed: Partial<Workbook>): void {
  workbook.setState(changed);
  if (isEmbedded()) return;
  try {
    localStorage.setItem(key, JSON.stringify(workbook.getState()));
  } catch {
    // Storage that is full or forbidden: then it is kept for as long as the page is open.
  }
}

function read(): Workbook {
  try {
    if (isEmbedded()) return empty;
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return empty;
    const { solved, drafts } = kept as Partial<Record<keyof Workbook, unknown>>;
    return {
      solved: textsIn(solved),
      drafts: Object.fromEntries(
        Object.entries(drafts ?? {})
          .slice(0, most)
          .map(([of, lines]) => [of, textsIn(lines)]),
      ),
    };
  } catch {
    return empty;
  }
}

function textsIn(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list.filter((each) => typeof each === 'string').slice(0, most);
}
