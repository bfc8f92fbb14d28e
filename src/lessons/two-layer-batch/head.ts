import type { ChapterHead } from '../step.ts';

export const head: ChapterHead = {
  id: 'two-layer-batch',
  number: 3,
  title: 'Two layers, four examples',
  sizes: (nodes) => ({ layers: 2, examples: 4, components: 3, nodes }),
  first: 'data',
};
