import { oneLayerBatch } from './one-layer-batch/chapter.ts';
import type { Chapter, ChapterId, Step } from './step.ts';
import { twoLayerBatch } from './two-layer-batch/chapter.ts';
import { twoLayerSingle } from './two-layer-single/chapter.ts';

export const chapters: readonly Chapter[] = [oneLayerBatch, twoLayerSingle, twoLayerBatch];

export const chapterOf = (id: ChapterId): Chapter => chapters.find((chapter) => chapter.id === id)!;

/** A step by its id; a chapter's first where the id is not one of its own. */
export const stepOf = (chapter: Chapter, id: string): Step =>
  chapter.steps.find((step) => step.id === id) ?? chapter.steps[0];
