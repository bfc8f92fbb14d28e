import { anyNetwork } from './any-network/chapter.ts';
import { putHere } from './contents.ts';
import { oneLayerBatch } from './one-layer-batch/chapter.ts';
import { scoreFunction } from './score-function/chapter.ts';
import type { Chapter } from './step.ts';
import { twoLayerBatch } from './two-layer-batch/chapter.ts';
import { twoLayerSingle } from './two-layer-single/chapter.ts';

/** All chapters, for the build and the tests. The page has `contents.ts`, and fetches. */
export const chapters: readonly Chapter[] = [
  oneLayerBatch,
  twoLayerSingle,
  twoLayerBatch,
  anyNetwork,
  scoreFunction,
];

chapters.forEach(putHere);
