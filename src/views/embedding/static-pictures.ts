import type { ChapterId } from '../../lessons/step.ts';
import type { ViewId } from './view-ids.ts';

/**
 * Where nothing is drawn, each chapter has a few of its views as files beside the page, with the numbers of the
 * start: which, by the step that each is of. scripts/article-pictures.mjs takes them.
 */
export const staticPictures: Readonly<Record<ChapterId, Readonly<Record<string, ViewId>>>> = {
  'one-layer-batch': { prediction: 'network', wanted: 'slope', product: 'product' },
  'two-layer-single': { wanted: 'slope', 'node-error': 'network', 'hidden-product': 'product' },
  'two-layer-batch': { wanted: 'slope', 'hidden-paths': 'network', 'hidden-product': 'product' },
  'any-network': { wanted: 'slope', 'error-1': 'network', 'product-1': 'product' },
  'score-function': { probabilities: 'network', scores: 'scores', product: 'product' },
};

/** The file of a view of the chapter of a number, from where the page is. */
export const fileOf = (chapter: number, view: ViewId): string => `pictures/${chapter}-${view}.svg`;
