// What fetched chapters share comes with the page: each is one file.
import '../equations/paths.ts';
import { head as anyNetwork } from './any-network/head.ts';
import { head as scoreFunction } from './score-function/head.ts';
import { oneLayerBatch } from './one-layer-batch/chapter.ts';
import type { Chapter, ChapterHead, ChapterId, Step } from './step.ts';
import { head as twoLayerBatch } from './two-layer-batch/head.ts';
import { head as twoLayerSingle } from './two-layer-single/head.ts';

/** The chapters in their order. The first comes with the page, the others when they are fetched. */
export const contents: readonly ChapterHead[] = [
  oneLayerBatch,
  twoLayerSingle,
  twoLayerBatch,
  anyNetwork,
  scoreFunction,
];

const here = new Map<ChapterId, Chapter>([[oneLayerBatch.id, oneLayerBatch]]);

export const isHere = (id: ChapterId): boolean => here.has(id);

export const putHere = (chapter: Chapter): void => void here.set(chapter.id, chapter);

/** Fetches a chapter that is not here yet. Fails where there is no connection. */
export async function fetchChapter(id: ChapterId): Promise<void> {
  if (isHere(id)) return;
  putHere(await fetched(id));
}

async function fetched(id: ChapterId): Promise<Chapter> {
  switch (id) {
    case 'one-layer-batch':
      return oneLayerBatch;
    case 'two-layer-single':
      return import('./two-layer-single/chapter.ts').then((here) => here.twoLayerSingle);
    case 'two-layer-batch':
      return import('./two-layer-batch/chapter.ts').then((here) => here.twoLayerBatch);
    case 'any-network':
      return import('./any-network/chapter.ts').then((here) => here.anyNetwork);
    case 'score-function':
      return import('./score-function/chapter.ts').then((here) => here.scoreFunction);
  }
}

/** The chapter and the step that an address names, `#/chapter/step?…`; no chapter where there is none of that name. */
export function destinationOf(hash: string): {
  head: ChapterHead | undefined;
  step: string | undefined;
} {
  const [, chapter, step] = stepPart(hash).split('/');
  return { head: contents.find(({ id }) => id === chapter), step: step || undefined };
}

/** The part of an address that names the step. */
export const stepPart = (hash: string): string => hash.split('?', 1)[0];

export const headOf = (id: ChapterId): ChapterHead => contents.find((head) => head.id === id)!;

/** A chapter that is here. Throws for one that has not been fetched. */
export function chapterOf(id: ChapterId): Chapter {
  const chapter = here.get(id);
  if (!chapter) throw new Error(`The chapter ${id} is not here: fetchChapter brings it`);
  return chapter;
}

/** A step by its id; the first where the id is none of theirs. */
export const stepOf = (steps: readonly Step[], id: string): Step =>
  steps.find((step) => step.id === id) ?? steps[0];
