import type { ChapterHead } from '../step.ts';

export const head: ChapterHead = {
  id: 'two-layer-single',
  number: 2,
  title: 'Two layers, one example',
  sizes: (nodes) => ({ layers: 2, examples: 1, components: 3, nodes }),
  first: 'data',
};
